import type { LineReading } from "@numera/reader";
import type { ImageReading } from "../reading/readFile.ts";

/**
 * The line of `numera read --json` for one image. Its shape is a promise to other programs (README): keys may be
 * added, none may change. Confidences are 0..1, boxes in pixels of the image as it is seen (EXIF applied).
 */
export function readingJson(result: ImageReading): string {
  if ("error" in result) return JSON.stringify({ file: result.file, error: result.error });
  const { text, confidence, accepted, lines, note } = result.reading;
  return JSON.stringify({
    file: result.file,
    text,
    confidence: rounded(confidence, 6),
    accepted,
    lines: lines.map(lineJson),
    ms: rounded(result.ms, 2),
    ...(note === undefined ? {} : { note }),
  });
}

function lineJson({ text, confidence, accepted, box, digits, reasons }: LineReading) {
  return {
    text,
    confidence: rounded(confidence, 6),
    accepted,
    box,
    digits: digits.map((digit) => ({
      text: digit.text,
      confidence: rounded(digit.confidence, 6),
      box: digit.box,
    })),
    ...(reasons === undefined ? {} : { reasons }),
  };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
