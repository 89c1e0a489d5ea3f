import { overlapX, overlapY, unite } from "../geometry.ts";
import { type Glyph, joinGlyphs } from "./glyph.ts";

/** Pieces of one digit stand above each other: they share this much of the narrower one's width. */
const shareX = 0.5;
/** Together they are not much higher than a digit. */
const tallest = 1.35;
/** One of the pieces is at least this high: two dashes are an equals sign, not a digit. */
const highestPiece = 0.4;
/** White between them, at most, as a share of the digits' height. */
const widestGap = 0.3;

/**
 * Joins the pieces of digits whose strokes are broken (the bar of a 5 that floats over its belly, an 8 in two
 * halves): neighbours in one line that stand above each other, nearly touch, and together fill one digit.
 *
 * @param glyphs one line's glyphs from left to right
 * @param height the digits' height in that line, in pixels
 */
export function joinBrokenStrokes(glyphs: readonly Glyph[], height: number): Glyph[] {
  const joined = [...glyphs];
  for (let i = 0; i < joined.length; i++) {
    for (let j = joined.length - 1; j > i; j--) {
      if (!belongTogether(joined[i]!, joined[j]!, height)) continue;
      joined[i] = joinGlyphs(joined[i]!, joined[j]!);
      joined.splice(j, 1);
      j = joined.length; // the joined glyph is larger: look at all of its neighbours again
    }
  }
  return joined;
}

function belongTogether(a: Glyph, b: Glyph, height: number): boolean {
  if (Math.max(a.box.height, b.box.height) < highestPiece * height) return false;
  const narrow = Math.min(a.box.width, b.box.width);
  if (overlapX(a.box, b.box) < shareX * narrow) return false;
  const both = unite(a.box, b.box);
  const gap = both.height - a.box.height - b.box.height;
  if (gap > widestGap * height) return false;
  // Two whole digits above each other are two digits, however near.
  const wholeHeight = 0.8 * height;
  if (Math.min(a.box.height, b.box.height) > wholeHeight && overlapY(a.box, b.box) < wholeHeight)
    return false;
  return both.height <= tallest * Math.max(height, a.box.height, b.box.height);
}
