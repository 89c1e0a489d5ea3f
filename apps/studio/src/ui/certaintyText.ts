import { linesOf, type Reading } from "@numera/contract";
import { shownPercent } from "./shownPercent.ts";

/**
 * How far a reading is to be trusted, in a figure: of one line its confidence, which the verdict compares; of several how many are to
 * be checked. Where it is to be checked though every line is sure, ink is unread.
 */
export function certaintyText(reading: Reading): string {
  const lines = linesOf(reading);
  const doubtful = lines.filter(({ verdict }) => verdict !== "sure").length;
  if (reading.verdict !== "sure" && doubtful === 0) return "not all ink is read";
  if (lines.length === 1) return shownPercent(lines[0]!.confidence);
  return doubtful === 0 ? `${lines.length} lines` : `${doubtful} of ${lines.length} lines`;
}
