import type { GrayImage } from "../raster.ts";

/** Levels are told apart in steps of four. */
const shift = 2;
const levels = 256 >> shift;

/**
 * The median of the square of side `2 radius + 1` around each pixel, in steps of four gray levels: what takes up less than half
 * of the square is gone, edges of larger areas stay where they are. The square is clipped at the borders.
 *
 * Huang, Yang & Tang 1979, "A fast two-dimensional median filtering algorithm", IEEE Trans. ASSP 27(1).
 */
export function medianFilter({ width, height, data }: GrayImage, radius: number): GrayImage {
  const out = new Uint8Array(width * height);
  const counts = new Int32Array(levels);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - radius), Math.min(height, y + radius + 1)];
    counts.fill(0);
    let total = 0;
    let below = 0;
    let median = 0;
    const column = (x: number, by: 1 | -1): void => {
      for (let row = top; row < bottom; row++) {
        const level = data[row * width + x]! >> shift;
        counts[level]! += by;
        if (level < median) below += by;
      }
      total += by * (bottom - top);
    };
    for (let x = 0; x < Math.min(radius, width); x++) column(x, 1);
    for (let x = 0; x < width; x++) {
      if (x + radius < width) column(x + radius, 1);
      if (x - radius - 1 >= 0) column(x - radius - 1, -1);
      const half = total >> 1;
      while (below > half) below -= counts[--median]!;
      while (below + counts[median]! <= half) below += counts[median++]!;
      out[y * width + x] = (median << shift) + (1 << (shift - 1));
    }
  }
  return { width, height, channels: 1, data: out };
}
