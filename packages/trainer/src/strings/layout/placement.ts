import type { Random } from "@numera/random";
import { chance, normalWithin } from "../draws.ts";
import type { StringSettings } from "../settings.ts";
import type { Affine, PlacedGlyph } from "./glyph.ts";
import { extentOf } from "./profile.ts";

/** Where a line stands in its image. */
export interface Placement {
  readonly width: number;
  readonly height: number;
  /** Height of a digit in pixels. */
  readonly em: number;
  /** From the line's em to the image's pixels: a turn, a scale, a shift. */
  readonly toPixels: Affine;
}

/** Digits lower than this, in images of 40 rows, are not to be read by anyone. */
const LEAST_DIGIT = 10 / 40;

/**
 * Finds room for the glyphs that are to be read in an image of the settings' height: digits of 28–95 % of it, margins as
 * croppers leave them, a slight turn or (`rotated`) one of up to 15 degrees.
 *
 * @param roomy whether the crop mostly has wide margins, in which other ink has its place
 * @returns undefined where the line is so long that, within the settings' width, its digits would be too small
 */
export function place(
  random: Random,
  glyphs: readonly PlacedGlyph[],
  settings: StringSettings,
  roomy: boolean,
): Placement | undefined {
  const { height, maxWidth } = settings;
  const degrees = chance(random, settings.rotated)
    ? random.uniform(-15, 15)
    : normalWithin(random, 0, 1.2, -4, 4);
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { glyph, x, y } of glyphs) {
    const extent = extentOf(glyph.profile);
    if (glyph.text === "" || extent === undefined) continue;
    for (const ex of [x + extent.left, x + extent.right]) {
      for (const ey of [y + extent.top, y + extent.bottom]) {
        left = Math.min(left, cos * ex - sin * ey);
        right = Math.max(right, cos * ex - sin * ey);
        top = Math.min(top, sin * ex + cos * ey);
        bottom = Math.max(bottom, sin * ex + cos * ey);
      }
    }
  }
  const share = normalWithin(random, 0.69, 0.16, 0.28, 0.98);
  // Some crops cut a hair's breadth off the highest and lowest strokes; most leave some paper.
  const filled = chance(random, 0.12) ? random.uniform(1, 1.05) : random.uniform(0.86, 0.99);
  let em = Math.min(share * height, (filled * height) / (bottom - top));
  const margin = () =>
    height *
    (chance(random, roomy ? 0.3 : 0.8) ? 0.04 + 0.2 * Math.abs(random.normal()) : random.uniform(0, 1.3));
  const [before, after] = [margin(), margin()];
  em = Math.min(em, (maxWidth - 0.12 * height) / (right - left));
  if (em < LEAST_DIGIT * height) return undefined;
  const spare = maxWidth - (right - left) * em;
  const shrink = Math.min(1, spare / (before + after));
  const width = Math.max(
    Math.ceil(0.6 * height),
    Math.floor((right - left) * em + (before + after) * shrink),
  );
  const slack = height - (bottom - top) * em;
  const above = slack * (slack > 0 ? 0.5 + 0.5 * normalWithin(random, 0, 0.5, -1, 1) : 0.5);
  const e = before * shrink - left * em;
  const f = above - top * em;
  return { width, height, em, toPixels: [cos * em, sin * em, -sin * em, cos * em, e, f] };
}
