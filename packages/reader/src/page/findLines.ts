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
    return {
      glyphs: withoutSeparators(joinBrokenStrokes(line.glyphs, lineHeight), lineHeight),
      height: lineHeight,
    };
  });
  return lines.filter((line) => line.glyphs.length > 0);
}
