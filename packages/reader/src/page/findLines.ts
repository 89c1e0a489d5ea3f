import { type Glyph, joinBrokenStrokes, textLines, typicalHeight, withoutSeparators } from "@numera/vision";
import type { Ink } from "./findInk.ts";

/** A line of writing on a page. */
export interface TextLine {
  /** Its marks from left to right. */
  readonly glyphs: readonly Glyph[];
  /** Its digits' height in pixels of the page. */
  readonly height: number;
}

/** The lines of a page, top to bottom: marks to lines, broken strokes joined, separators out. */
export function findLines({ glyphs, specks, height, stroke }: Ink): TextLine[] {
  const lines = textLines(glyphs, height, specks).map((line): TextLine => {
    // Where no mark of the line is like a digit, there is no typical height, but still something to read.
    const lineHeight = typicalHeight(line.glyphs, stroke) || line.box.height;
    const joined = joinBrokenStrokes(line.glyphs, lineHeight);
    return { glyphs: withoutSeparators(joined, heightOfMost(joined, lineHeight)), height: lineHeight };
  });
  return lines.filter((line) => line.glyphs.length > 0);
}

/** Most digits of a line may be small beside one that is large, as the zeros after a tall 1: lower ones then are no separators. */
const smallDigits = 0.4;

function heightOfMost(glyphs: readonly Glyph[], height: number): number {
  const heights = glyphs.filter(({ box }) => box.width <= 2 * box.height).map(({ box }) => box.height);
  const median = heights.sort((a, b) => a - b)[(heights.length - 1) >> 1] ?? height;
  return heights.length > 2 && median < smallDigits * height ? median : height;
}
