import type { GrayImage } from "../raster.ts";

/**
 * Standard deviation of the pixel noise, in gray levels: the mean absolute response to the difference of two
 * Laplacians, which straight edges and gradients do not excite, times `sqrt(pi / 2) / 6`.
 *
 * Immerkaer 1996, "Fast noise variance estimation", Computer Vision and Image Understanding 64(2).
 */
export function noiseDeviation({ width, height, data }: GrayImage): number {
  if (width < 3 || height < 3) return 0;
  let sum = 0;
  for (let y = 1; y < height - 1; y++) {
    // The mask is the outer product of (1, -2, 1) with itself: each column's response serves three pixels.
    const end = (y + 1) * width;
    let at = y * width;
    let before = data[at - width]! - 2 * data[at]! + data[at + width]!;
    at++;
    let here = data[at - width]! - 2 * data[at]! + data[at + width]!;
    for (at++; at < end; at++) {
      const after = data[at - width]! - 2 * data[at]! + data[at + width]!;
      sum += Math.abs(before - 2 * here + after);
      before = here;
      here = after;
    }
  }
  return (sum * Math.sqrt(Math.PI / 2)) / (6 * (width - 2) * (height - 2));
}
