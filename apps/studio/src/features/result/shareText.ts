import type { CharacterReading } from "@numera/contract";
import { shownPercent } from "../../ui/shownPercent.ts";

/** What the network gives a character, under a name of its own: it is not calibrated. */
export function shareText({ confidence }: Pick<CharacterReading, "confidence">): string {
  return `the network's share for this character: ${shownPercent(confidence)}`;
}
