import type { Data } from "../contract.ts";
import { fields, optional } from "../fields/collections.ts";
import { wholeNumber } from "../fields/numbers.ts";

/** Paper beside a line on either side, in pixels, so that its first and last characters are seen whole. */
export const lineMargin = 4;

/** Characters of the longest label that a line network is trained on. */
export const longestLabel = 20;

export const lineGeometrySchema = fields({
  /** Pixels that every line is brought to. */
  height: wholeNumber(1, 512),
  /** Pixels of paper on either side of the line. */
  margin: wholeNumber(0, 512),
  /** Pixels along the line from one frame to the next. */
  stride: wholeNumber(1, 512),
  /** Widths are multiples of so many pixels; the stride where it is left out. */
  multiple: optional(wholeNumber(1, 512)),
});

/** How a line's image must be made before a line network sees it, and how its frames lie along it. */
export type LineGeometry = Data<typeof lineGeometrySchema>;
