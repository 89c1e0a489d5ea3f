import { type Evidence, featuresOf, linesOf, type Reading } from "@numera/reader";
import type { FoundLine, ImageKind, ReadImage } from "@numera/trainer";

/** A line that was found, with the evidence for its reading. */
export interface JudgedLine extends FoundLine {
  readonly evidence: Evidence;
}

export interface JudgedReading extends ReadImage {
  readonly lines: readonly JudgedLine[];
}

/** Images of one kind as they were read. */
export interface ReadKind extends ImageKind {
  readonly images: readonly JudgedReading[];
}

/** An image on which nothing was read although something stands there. */
export const unread: JudgedReading = { lines: [], right: false };

/**
 * The lines of a reading by a reader of threshold 0, for which only what is vetoed is to be checked. What is read is right where
 * its digits are the label's, in their order; a line by itself where the label has such a line.
 *
 * @param label what stands there, lines parted by newlines, "" where no number does
 * @param said what of a text is compared: its digits where it is left out
 */
export function judgedReading(
  reading: Reading,
  label: string,
  said: (text: string) => string = digitsOf,
): JudgedReading {
  const lines = linesOf(reading);
  const all = said(label);
  const right = all !== "" && lines.map(({ text }) => said(text)).join("") === all;
  const left = label
    .split("\n")
    .map(said)
    .filter((line) => line !== "");
  return {
    right,
    lines: lines.map(({ text, confidence, verdict, evidence }) => {
      const at = left.indexOf(said(text));
      if (at >= 0) left.splice(at, 1);
      return {
        features: featuresOf(evidence!),
        confidence,
        right: right || at >= 0,
        vetoed: verdict !== "sure",
        evidence: evidence!,
      };
    }),
  };
}

/** Signs, points and spaces part digits, and are passed over. */
function digitsOf(text: string): string {
  return text.replace(/[^0-9]/g, "");
}
