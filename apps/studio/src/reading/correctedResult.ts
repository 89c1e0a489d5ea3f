import { type LineReading, mapLines } from "@numera/contract";
import type { ReadResult } from "./readResult.ts";

/** A result as somebody corrected it. @param texts what stands on each of its lines */
export function correctedResult(result: ReadResult, texts: readonly string[]): ReadResult {
  return {
    ...result,
    checked: true,
    // They were those of the networks.
    alternatives: result.alternatives.map(() => []),
    reading: mapLines(result.reading, (line, place) => corrected(line, texts[place] ?? line.text)),
  };
}

/**
 * Where the line has another number of characters, it is not known where each of them stands. The number that the old text meant is
 * not the new one's; a date stays one, which means none.
 */
function corrected({ value, ...line }: LineReading, text: string): LineReading {
  const said = [...text];
  const stays = value !== undefined && (value === null || text === line.text);
  const placed = said.length === line.characters.length ? line.characters : [];
  return {
    ...line,
    text,
    ...(stays && { value }),
    confidence: 1,
    verdict: "sure",
    reasons: [],
    characters: placed.map((character, i) => ({ ...character, text: said[i]!, confidence: 1 })),
  };
}
