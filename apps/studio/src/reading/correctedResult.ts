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

/** Where the line has another number of characters, it is not known where each of them stands. */
function corrected(line: LineReading, text: string): LineReading {
  const said = [...text];
  const placed = said.length === line.characters.length ? line.characters : [];
  return {
    ...line,
    text,
    confidence: 1,
    verdict: "sure",
    reasons: [],
    characters: placed.map((character, i) => ({ ...character, text: said[i]!, confidence: 1 })),
  };
}
