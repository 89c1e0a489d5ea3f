import { ascii, type Format, matches } from "@numera/decoder";
import type { DecodedLine } from "./strategies/lineReader.ts";

/**
 * What was decoded, its strings as they are given out: in ASCII where there is one, as 5 1/2 for 5½, and spelled by the format, as Paris
 * for PARIS; and the number that they mean, where the format says so. Its characters stay those that are written.
 */
export function asGivenOut(decoded: DecodedLine, format: Format | undefined): DecodedLine {
  const { candidates, free } = decoded;
  const value = candidates[0] && format?.value?.(candidates[0].text);
  const spelled = (text: string) => ascii(format?.spelled?.(text) ?? text);
  const isAllowed = format !== undefined && matches(format, free.text);
  return {
    ...decoded,
    candidates: candidates.map((candidate) => ({ ...candidate, text: spelled(candidate.text) })),
    free: { ...free, text: isAllowed ? spelled(free.text) : ascii(free.text) },
    ...(value !== undefined && { value }),
  };
}
