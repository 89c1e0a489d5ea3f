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
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const corners =
        data[i - width - 1]! + data[i - width + 1]! + data[i + width - 1]! + data[i + width + 1]!;
      const sides = data[i - width]! + data[i - 1]! + data[i + 1]! + data[i + width]!;
      sum += Math.abs(corners - 2 * sides + 4 * data[i]!);
    }
  }
  return (sum * Math.sqrt(Math.PI / 2)) / (6 * (width - 2) * (height - 2));
}
