import type { Glyph } from "@numera/vision";
import type { Pieces } from "./pieces.ts";
import type { Segment } from "./segments.ts";

/**
 * What speaks for or against a segment being one digit: how sure the classifier is (it knows no "not a digit", but is
 * seldom sure of halves and pairs), the segment's size against the line's digits, and what is cut or spanned. Sizes are
 * in digit heights, ink in widths of strokes. The order is that of `segmentWeights`.
 */
export function segmentFeatures(
  { from, to, glyph }: Segment,
  { pieces, boundaries }: Pieces,
  probabilities: ArrayLike<number>,
  height: number,
  centre: number,
): number[] {
  const width = glyph.box.width / height;
  const tall = glyph.box.height / height;
  const [left, right] = [boundaries[from - 1], boundaries[to - 1]];
  const inside = boundaries.slice(from, to - 1);
  const ends = [left, right].filter((boundary) => boundary !== undefined);
  const cuts = ends.filter(({ strokes }) => strokes > 0);
  let surest = 0;
  let entropy = 0;
  for (let c = 0; c < probabilities.length; c++) {
    const p = probabilities[c]!;
    surest = Math.max(surest, p);
    if (p > 0) entropy -= p * Math.log(p);
  }
  const spannedGaps = inside.filter(({ strokes }) => strokes === 0);
  return [
    1,
    Math.log(Math.max(surest, 1e-6)),
    entropy,
    width,
    width * width,
    tall,
    tall * tall,
    cuts.length,
    cuts.reduce((sum, { strokes }) => sum + strokes, 0),
    inside.length,
    inside.reduce((sum, { strokes }) => sum + strokes, 0),
    spannedGaps.length,
    spannedGaps.reduce((sum, { gap }) => sum + Math.max(0, gap), 0),
    Math.abs(glyph.box.y + glyph.box.height / 2 - centre) / height,
    glyph.area / (height * height),
    cuts.reduce((sum, { markWidth }) => sum + Math.min(3, markWidth), 0),
    cuts.length * width,
    cuts.length * tall,
    cuts.length === 0 ? width : 0,
    pieces.length === to - from ? 1 : 0,
  ];
}

/** What speaks for or against passing a piece over: specks and separators are small. */
export function skipFeatures(piece: Glyph, height: number, centre: number): number[] {
  const { width, height: tall, y } = piece.box;
  return [
    1,
    width / height,
    tall / height,
    piece.area / (height * height),
    Math.abs(y + tall / 2 - centre) / height,
  ];
}
