import { type Box, connectedComponents, type Glyph, unite } from "@numera/vision";
import type { Page } from "./page.ts";
import { isStrokeShaped } from "./strokeShaped.ts";

/** Digits that are lower, in pixels of the page, or of which nothing is known, count as so high: small marks are no pictures. */
const leastHeight = 32;
/** A picture is so many times as high and as wide as digits are high. */
const leastSize = 1.5;
/** A drawing has a square of nothing but ink, with sides of this share of that height: pens draw narrower strokes. */
const leastSquare = 0.6;
/** A photograph has ink on this share of its box ... */
const leastFill = 0.4;
/** ... of so many tones, each `toneWidth` gray levels wide, as if all of them were equally frequent. */
const leastTones = 6;
const toneWidth = 16;

/**
 * Whether ink is a picture, as a photograph, a logo or a drawing with filled areas: larger than digits, none of it at the image's border,
 * where shadows and the desk are, and either filled or of many tones. Ink of strokes, and print, is none; nor is a filled area that
 * leaves out what may be writing, as the paper around digits where light and dark are taken for each other.
 *
 * @param typicalHeight of the page's digits, in its pixels; 0 where there are none
 */
export function isPicture(
  glyphs: readonly Glyph[],
  { labeling, darkness }: Pick<Page, "labeling" | "darkness">,
  typicalHeight: number,
): boolean {
  const digitHeight = Math.max(leastHeight, typicalHeight);
  const box = glyphs.map((glyph) => glyph.box).reduce(unite);
  const { x, y, width, height } = box;
  if (Math.min(width, height) < leastSize * digitHeight) return false;
  if (x === 0 || y === 0 || x + width === labeling.width || y + height === labeling.height) return false;
  const ink = inkIn(box, glyphs, labeling);
  if (leavesOutWriting(ink, box, digitHeight)) return false;
  if (largestSquare(ink, width) >= leastSquare * digitHeight) return true;
  const area = glyphs.reduce((sum, glyph) => sum + glyph.area, 0);
  if (area < leastFill * width * height) return false;
  return toneCount(tonesOf(ink, box, { labeling, darkness })) >= leastTones;
}

/** The pixels of a box that are of these marks. @returns `[height * width]`, 1 or 0 */
function inkIn(
  { x, y, width, height }: Box,
  glyphs: readonly Glyph[],
  { labels, width: stride, components }: Page["labeling"],
): Uint8Array {
  const isOurs = new Uint8Array(components.length + 1);
  for (const glyph of glyphs) for (const label of glyph.labels) isOurs[label] = 1;
  const ink = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const start = (y + row) * stride + x;
    for (let column = 0; column < width; column++) {
      ink[row * width + column] = isOurs[labels[start + column]!]!;
    }
  }
  return ink;
}

/** Whether a part that the ink closes in is like a digit. */
function leavesOutWriting(ink: Uint8Array, { width, height }: Box, digitHeight: number): boolean {
  const { components } = connectedComponents({ width, height, data: ink.map((value) => 1 - value) });
  return components.some((part) => {
    const { x, y, width: w, height: h } = part.box;
    const isClosedIn = x > 0 && y > 0 && x + w < width && y + h < height;
    return isClosedIn && isStrokeShaped(part, digitHeight);
  });
}

/** The side in pixels of the largest upright square that is nothing but ink: 1 + the least of those that end left, above and between. */
function largestSquare(ink: Uint8Array, width: number): number {
  const sides = new Uint16Array(width + 1);
  let largest = 0;
  for (let start = 0; start < ink.length; start += width) {
    let between = 0;
    for (let column = 1; column <= width; column++) {
      const above = sides[column]!;
      sides[column] = ink[start + column - 1] === 1 ? 1 + Math.min(above, sides[column - 1]!, between) : 0;
      largest = Math.max(largest, sides[column]!);
      between = above;
    }
  }
  return largest;
}

/** How many pixels of ink have each tone. */
function tonesOf(
  ink: Uint8Array,
  { x, y, width }: Box,
  { labeling, darkness }: Pick<Page, "labeling" | "darkness">,
): Float64Array {
  const tones = new Float64Array(256 / toneWidth);
  for (let at = 0; at < ink.length; at++) {
    if (ink[at] === 0) continue;
    const place = (y + Math.floor(at / width)) * labeling.width + x + (at % width);
    tones[Math.floor(darkness[place]! / toneWidth)]!++;
  }
  return tones;
}

/** Perplexity: the exponential of the entropy, N where N tones are equally frequent. */
function toneCount(tones: Float64Array): number {
  const all = tones.reduce((sum, count) => sum + count, 0);
  const entropy = tones.reduce(
    (sum, count) => (count === 0 ? sum : sum - (count / all) * Math.log(count / all)),
    0,
  );
  return Math.exp(entropy);
}
