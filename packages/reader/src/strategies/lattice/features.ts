import type { Glyph } from "@numera/vision";
import type { Pieces } from "./pieces.ts";
import type { Segment } from "./segments.ts";

/** What the scores of a line's lattice are made of. */
export interface LatticeFeatures {
  readonly pieces: number;
  /** The names of the classes. */
  readonly characters: readonly string[];
  /** By first piece. */
  readonly arcs: readonly SegmentFeatures[];
  /** By piece: what speaks for or against passing it over. */
  readonly skips: readonly (readonly number[])[];
}

/** What speaks for or against the pieces `from` (the first) to `to` (behind the last) being one digit. */
export interface SegmentFeatures {
  readonly from: number;
  readonly to: number;
  /** Whatever digit it is, in the order of `LatticeWeights.segment`. */
  readonly shared: readonly number[];
  /** Which of `LatticeWeights.digit` weighs the classes' log-probabilities. */
  readonly kind: number;
  /** By class. */
  readonly logProbabilities: Float64Array;
  /** For its being a 1, in the order of `LatticeWeights.one`. */
  readonly one: readonly number[];
  /** For its being a 0, in the order of `LatticeWeights.zero`. */
  readonly zero: readonly number[];
}

/** Kinds of segments: a whole mark, several joined, and what was cut from a mark. */
const kinds = { whole: 0, joined: 1, cut: 2 };

/** Below this a probability says no more than that the classifier has ruled the class out. */
const leastProbability = 1e-7;

/**
 * What speaks for or against a segment being one digit: how sure the classifier is (it knows no "not a digit", but is
 * seldom sure of halves and pairs), the segment's size against the line's digits, and what is cut or spanned. Sizes are
 * in digit heights, ink in widths of strokes.
 */
export function segmentFeatures(
  { from, to, glyph }: Segment,
  { pieces, boundaries }: Pieces,
  probabilities: ArrayLike<number>,
  height: number,
  center: number,
): Omit<SegmentFeatures, "from" | "to"> {
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
  const shared = [
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
    Math.abs(glyph.box.y + glyph.box.height / 2 - center) / height,
    glyph.area / (height * height),
    cuts.reduce((sum, { markWidth }) => sum + Math.min(3, markWidth), 0),
    cuts.length * width,
    cuts.length * tall,
    cuts.length === 0 ? width : 0,
    pieces.length === to - from ? 1 : 0,
  ];
  const marks = spannedGaps.length > 0 ? kinds.joined : kinds.whole;
  return {
    shared,
    kind: cuts.length > 0 ? kinds.cut : marks,
    logProbabilities: Float64Array.from(probabilities, (p) => Math.log(Math.max(p, leastProbability))),
    one: [1, width, width * width],
    zero: [1, tall],
  };
}

/** What speaks for or against passing a piece over: specks and separators are small. */
export function skipFeatures(piece: Glyph, height: number, center: number): number[] {
  const { width, height: tall, y } = piece.box;
  return [
    1,
    width / height,
    tall / height,
    piece.area / (height * height),
    Math.abs(y + tall / 2 - center) / height,
  ];
}
