import type { CharacterReading, LineReading } from "@numera/contract";

/** Characters of which the network is less sure than this are marked, where their line is to be checked. */
const sureFrom = 0.9;

/**
 * Whether a character is where to look first. The network's share for a character is no probability that it is right: of a line that
 * is `sure` none is marked.
 */
export function isDoubtful(
  { verdict }: Pick<LineReading, "verdict">,
  { confidence }: Pick<CharacterReading, "confidence">,
): boolean {
  return verdict !== "sure" && confidence < sureFrom;
}
