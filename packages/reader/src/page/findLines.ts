import {
  type Glyph,
  joinBrokenStrokes,
  textLines,
  typicalHeight,
  unite,
  withoutSeparators,
} from "@numera/vision";
import { longestLine, lowestDigits } from "../limits.ts";
import type { Ink } from "./findInk.ts";

/** A line of writing on a page. */
export interface TextLine {
  /** Its marks from left to right. */
  readonly glyphs: readonly Glyph[];
  /** Its digits' height in pixels of the page. */
  readonly height: number;
}

/** The lines of a page, top to bottom: marks to lines, broken strokes joined, separators out. */
export function findLines({
  glyphs,
  specks,
  height,
  stroke,
}: Pick<Ink, "glyphs" | "specks" | "height" | "stroke">): TextLine[] {
  const lines = textLines(glyphs, height, specks).map((line): TextLine => {
    // Where no mark of the line is like a digit, there is no typical height, but still something to read.
    const lineHeight = typicalHeight(line.glyphs, stroke) || line.box.height;
    const joined = joinBrokenStrokes(line.glyphs, lineHeight);
    return { glyphs: withoutSeparators(joined, heightOfMost(joined, lineHeight)), height: lineHeight };
  });
  return lines
    .filter((line) => line.glyphs.length > 0 && line.height >= lowestDigits)
    .flatMap(({ glyphs: marks, height: digits }) =>
      partsOf(marks, longestLine * digits).map((part) => ({ glyphs: part, height: digits })),
    );
}

/** A line's marks in parts of at most a length, parted where the most white is; a mark that is longer by itself is left out. */
function partsOf(glyphs: readonly Glyph[], longest: number): (readonly Glyph[])[] {
  const parts: (readonly Glyph[])[] = [];
  const left = [glyphs.filter(({ box }) => box.width <= longest)];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (part.length === 0) continue;
    if (boxOf(part).width <= longest) {
      parts.push(part);
      continue;
    }
    const at = widestGap(part, longest);
    left.push(part.slice(at), part.slice(0, at));
  }
  return parts;
}

/** Which mark begins the next part: of those that begin in the second half of a length, the one behind the most white. */
function widestGap(glyphs: readonly Glyph[], longest: number): number {
  const start = glyphs[0]!.box.x;
  let [at, widest, end] = [1, Number.NEGATIVE_INFINITY, start + glyphs[0]!.box.width];
  for (const [i, { box }] of glyphs.entries()) {
    if (i === 0) continue;
    const white = box.x - end;
    if (box.x - start < longest / 2) at = i;
    else if (white > widest) [at, widest] = [i, white];
    end = Math.max(end, box.x + box.width);
    if (end - start > longest) break;
  }
  return at;
}

function boxOf(glyphs: readonly Glyph[]) {
  return glyphs.map(({ box }) => box).reduce(unite);
}

/** Most digits of a line may be small beside one that is large, as the zeros after a tall 1: lower ones then are no separators. */
const smallDigits = 0.4;

function heightOfMost(glyphs: readonly Glyph[], height: number): number {
  const heights = glyphs.filter(({ box }) => box.width <= 2 * box.height).map(({ box }) => box.height);
  const median = heights.sort((a, b) => a - b)[(heights.length - 1) >> 1] ?? height;
  return heights.length > 2 && median < smallDigits * height ? median : height;
}
