import { integralImage } from "../integralImage.ts";
import type { GrayImage, Mask } from "../raster.ts";

export interface SauvolaSettings {
  /** Half the side of the window, in pixels; the window is clipped at the borders. */
  readonly radius: number;
  /** The paper's k: how far below the local mean ink must lie where the window is flat. */
  readonly k: number;
  /** The paper's R: the deviation of a window that holds ink and paper in full contrast, in gray levels. */
  readonly range: number;
}

/**
 * Sauvola's local threshold: a pixel is ink where `I <= m (1 + k (s / R - 1))`, with m and s the mean and
 * standard deviation of the window around it. Dark ink on light paper is expected. Its cost does not depend
 * on the window, since m and s come from integral images.
 *
 * Sauvola & Pietikainen 2000, "Adaptive document image binarization", Pattern Recognition 33(2), eq. 5.
 */
export function sauvolaMask(gray: GrayImage, settings: SauvolaSettings): Mask {
  const { width, height, data } = gray;
  const { radius, k, range } = settings;
  const { sum, squares } = integralImage(data, width, height);
  const stride = width + 1;
  const mask = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - radius) * stride;
    const bottom = Math.min(height, y + radius + 1) * stride;
    const rows = (bottom - top) / stride;
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - radius);
      const right = Math.min(width, x + radius + 1);
      const count = rows * (right - left);
      const mean =
        (sum[bottom + right]! - sum[bottom + left]! - sum[top + right]! + sum[top + left]!) / count;
      const square =
        (squares[bottom + right]! - squares[bottom + left]! - squares[top + right]! + squares[top + left]!) /
        count;
      const deviation = Math.sqrt(Math.max(0, square - mean * mean));
      if (data[y * width + x]! <= mean * (1 + k * (deviation / range - 1))) mask[y * width + x] = 1;
    }
  }
  return { width, height, data: mask };
}
