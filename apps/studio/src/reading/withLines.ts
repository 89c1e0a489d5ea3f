import type { LineReading } from "@numera/reader";
import type { ReadResult } from "./readResult.ts";

/** A result as somebody corrected it. @param texts what stands on each of its lines */
export function withLines(result: ReadResult, texts: readonly string[]): ReadResult {
  const lines = result.reading.lines.map((line, i) => corrected(line, texts[i] ?? line.text));
  return {
    ...result,
    checked: true,
    // They were those of the networks.
    alternatives: lines.map(() => []),
    reading: {
      text: lines.map(({ text }) => text).join("\n"),
      confidence: 1,
      accepted: true,
      lines,
    },
  };
}

/** Where the line has another number of characters, it is not known where each of them stands. */
function corrected({ box, digits }: LineReading, text: string): LineReading {
  const characters = [...text];
  const placed = characters.length === digits.length ? digits : [];
  return {
    text,
    confidence: 1,
    accepted: true,
    box,
    digits: placed.map((digit, i) => ({ ...digit, text: characters[i]!, confidence: 1 })),
  };
}
