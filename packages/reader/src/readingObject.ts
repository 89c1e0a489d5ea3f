import type { LineReading, Reading } from "./reading.ts";

/**
 * A reading as plain data for other programs, figures rounded: what `numera read --json` and the Studio give. Its shape is a
 * promise (README): keys may be added, none may change. Confidences are 0..1, boxes in pixels of the image as it is seen.
 */
export function readingObject({ text, confidence, accepted, lines, note }: Reading) {
  return {
    text,
    confidence: rounded(confidence),
    accepted,
    lines: lines.map(lineObject),
    ...(note === undefined ? {} : { note }),
  };
}

function lineObject({ text, confidence, accepted, box, digits, reasons }: LineReading) {
  return {
    text,
    confidence: rounded(confidence),
    accepted,
    box,
    digits: digits.map((digit) => ({
      text: digit.text,
      confidence: rounded(digit.confidence),
      box: digit.box,
    })),
    ...(reasons === undefined ? {} : { reasons }),
  };
}

function rounded(value: number): number {
  return Number(value.toFixed(6));
}
