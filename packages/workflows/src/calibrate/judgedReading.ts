import { type Evidence, featuresOf, linesOf, type Reading } from "@numera/reader";
import type { FoundLine, ImageKind } from "@numera/trainer";

/** A line that was found, with the evidence for its reading. */
export interface JudgedLine extends FoundLine {
  readonly evidence: Evidence;
}

/** Images of one kind as they were read. */
export interface ReadKind extends ImageKind {
  readonly images: readonly (readonly JudgedLine[])[];
}

/** The lines of a reading, each right where it is the label. @param label the digits that stand there, "" where none do */
export function judgedLines(reading: Reading, label: string): JudgedLine[] {
  return linesOf(reading).map(({ text, confidence, evidence }) => ({
    features: featuresOf(evidence!),
    confidence,
    right: label !== "" && text === label,
    evidence: evidence!,
  }));
}
