import { overlapX, overlapY, unite } from "../geometry.ts";
import type { Box } from "../raster.ts";
import { type Glyph, joinGlyphs } from "./glyph.ts";

/** Pieces of one digit stand above each other: they share this much of the narrower one's width. */
const shareX = 0.5;
/** Together they are not much higher than a digit. */
const tallest = 1.35;
/** One of the pieces is at least this high: two dashes are an equals sign, not a digit. */
const highestPiece = 0.4;
/** White between the bar of a 5 and its body, at most, as a share of the digits' height. */
const barGap = 0.12;
/** White between pieces above each other, at most, as a share of the digits' height. */
const widestGap = 0.3;

/**
 * Joins the pieces of digits whose strokes are broken (the bar of a 5 that floats over its belly, an 8 in two
 * halves): neighbors in one line that stand above each other, nearly touch, and together fill one digit.
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
      j = joined.length; // the joined glyph is larger: look at all of its neighbors again
    }
  }
  return joined;
}

function belongTogether(a: Glyph, b: Glyph, height: number): boolean {
  if (Math.max(a.box.height, b.box.height) < highestPiece * height) return false;
  return standAbove(a.box, b.box, height) || isBarOf(a.box, b.box, height) || isBarOf(b.box, a.box, height);
}

/** Two pieces above each other that make one digit: not two digits of full height, however near. */
function standAbove(a: Box, b: Box, height: number): boolean {
  if (overlapX(a, b) < shareX * Math.min(a.width, b.width)) return false;
  const both = unite(a, b);
  if (both.height - a.height - b.height > widestGap * height) return false;
  const wholeHeight = 0.8 * height;
  if (Math.min(a.height, b.height) > wholeHeight && overlapY(a, b) < wholeHeight) return false;
  return both.height <= tallest * Math.max(height, a.height, b.height);
}

/** The bar of a 5 or a 7 that a pen has set down to the right of the rest: flat, near it, in its upper half. */
function isBarOf(bar: Box, digit: Box, height: number): boolean {
  if (bar.height >= highestPiece * height || bar.width < bar.height) return false;
  if (bar.y + bar.height / 2 > digit.y + digit.height / 2) return false;
  const gapX = Math.max(0, bar.x - digit.x - digit.width);
  const gapY = Math.max(0, digit.y - bar.y - bar.height);
  return bar.x + bar.width / 2 > digit.x + digit.width / 2 && Math.max(gapX, gapY) <= barGap * height;
}
