import type { GrayImage } from "./raster.ts";
import { resizeGray } from "./resample.ts";

/** "dark": dark ink on light paper. "light": the reverse, as on a blackboard or in a negative. */
export type InkPolarity = "dark" | "light";

/** The image is reduced until its long side has at most this many pixels: polarity needs no detail. */
const longSide = 192;
/** Windows, as shares of the short side. */
const windowShares = [1 / 2, 1 / 4];

/**
 * Which side of the gray scale the ink is on. Strokes cover less than half of any neighbourhood that they
 * cross, so the gray levels of such a neighbourhood are skewed towards the ink. Summed over sliding windows,
 * the third central moment `sum (g - m)^3` is negative for dark ink and positive for light ink. Being local,
 * it is blind to vignettes and to uneven light; being odd in g, it answers the opposite for the negative.
 * A flat image counts as "dark".
 */
export function inkPolarity(gray: GrayImage): InkPolarity {
  const scale = Math.min(1, longSide / Math.max(gray.width, gray.height));
  const small = resizeGray(
    gray,
    Math.max(1, Math.round(gray.width * scale)),
    Math.max(1, Math.round(gray.height * scale)),
  );
  let skew = 0;
  for (const share of windowShares) {
    const side = Math.max(3, Math.round(Math.min(small.width, small.height) * share));
    skew += skewOver(small, side);
  }
  return skew > 0 ? "light" : "dark";
}

/** Sum over windows of `side` pixels, half a window apart, of the third central moment of the gray levels. */
function skewOver(gray: GrayImage, side: number): number {
  const { width, height, data } = gray;
  const step = Math.max(1, side >> 1);
  let skew = 0;
  for (let top = 0; top === 0 || top + side <= height; top += step) {
    for (let left = 0; left === 0 || left + side <= width; left += step) {
      let count = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let y = top; y < Math.min(height, top + side); y++) {
        for (let x = left; x < Math.min(width, left + side); x++) {
          const g = data[y * width + x]! - 128;
          count++;
          s1 += g;
          s2 += g * g;
          s3 += g * g * g;
        }
      }
      const mean = s1 / count;
      skew += s3 / count - (3 * mean * s2) / count + 2 * mean ** 3;
    }
  }
  return skew;
}
