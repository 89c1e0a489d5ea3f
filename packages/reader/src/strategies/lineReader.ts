import type { Format } from "@numera/decoder";
import type { Box } from "@numera/vision";
import type { Segmentation } from "../page/segment.ts";
import type { DigitReading } from "../reading.ts";

/** The ways to read a line. */
export const strategies = ["contour", "lattice", "line", "fused"] as const;
export type Strategy = (typeof strategies)[number];

/** A string that may stand on a line, and the natural logarithm of its probability (0..1) among all strings. */
export interface Candidate {
  readonly text: string;
  readonly logProbability: number;
}

/** What a strategy finds on a line, before anyone judges how far it is to be trusted. */
export interface LineFinding {
  readonly strategy: Strategy;
  /** The strings that the format allows, at most `mostCandidates`, most probable first; none where it allows none. */
  readonly candidates: readonly Candidate[];
  /** The most probable string without the format. Without one, the first candidate. */
  readonly free: Candidate;
  /**
   * The probability that the line holds any string of the format; told where there is a format, and where it can be told in
   * bounded time.
   */
  readonly validProbability?: number | undefined;
  /** Frames in which the strategy's network sees a sign that is passed over; told where it has such signs. */
  readonly otherSigns?: number | undefined;
  /** Around the line's marks, in pixels of the page. */
  readonly box: Box;
  /** The characters of what is read (see `textOf`), left to right; boxes in pixels of the page. */
  readonly digits: readonly DigitReading[];
}

/** A line's candidates are so many at most. */
export const mostCandidates = 5;

/** What is read: the most probable string of the format, or, where that allows none, the most probable of all. */
export function textOf({ candidates, free }: Pick<LineFinding, "candidates" | "free">): string {
  return (candidates[0] ?? free).text;
}

/** A strategy: reads the lines that were found on a page. */
export interface LineReader {
  readonly strategy: Strategy;
  /** The names of the models that it asks. */
  readonly name: string;
  /** @returns what stands on each of `page.lines`; undefined for a line where nothing is to be read */
  read(page: Segmentation, format: Format | undefined): Promise<(LineFinding | undefined)[]>;
}
