import type { GrayImage } from "../raster.ts";

/**
 * Grayscale closing by a square of side `2 radius + 1`: a dilation (local maximum) and then an erosion (local
 * minimum). Dark details narrower than the square disappear; larger shapes and their edges stay where they
 * are. The square is clipped at the borders. The cost does not depend on the radius.
 *
 * van Herk 1992, "A fast algorithm for local minimum and maximum filters on rectangular and octagonal
 * kernels", Pattern Recognition Letters 13(7).
 */
export function closing(gray: GrayImage, radius: number): GrayImage {
  const dilated = maximumFilter(gray.data, gray.width, gray.height, radius);
  // The minimum of g is the negative's maximum, negated.
  const negative = maximumFilter(negated(dilated), gray.width, gray.height, radius);
  return { ...gray, data: negated(negative) };
}

function negated(data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length);
  for (let i = 0; i < out.length; i++) out[i] = 255 - data[i]!;
  return out;
}

/** The maximum over a square of side `2 radius + 1` around each pixel, clipped at the borders. */
export function maximumFilter(
  data: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
  radius: number,
): Uint8Array {
  const across = new Uint8Array(data.length);
  const filterRow = lineFilter(width, radius);
  for (let y = 0; y < height; y++) filterRow(data, across, y * width, 1);
  const out = new Uint8Array(data.length);
  const filterColumn = lineFilter(height, radius);
  for (let x = 0; x < width; x++) filterColumn(across, out, x, width);
  return out;
}

/**
 * The one-dimensional filter: the line, padded with zeros, is cut into blocks as long as the window; `ahead`
 * holds the maximum from each block's start, `behind` up to each block's end, and a window is the end of one
 * block and the start of the next.
 */
function lineFilter(
  length: number,
  radius: number,
): (from: ArrayLike<number>, to: Uint8Array, start: number, step: number) => void {
  const window = 2 * radius + 1;
  const padded = Math.ceil((length + 2 * radius) / window) * window;
  const ahead = new Uint8Array(padded);
  const behind = new Uint8Array(padded);
  return (from, to, start, step) => {
    ahead.fill(0);
    for (let i = 0, at = start; i < length; i++, at += step) ahead[i + radius] = from[at]!;
    behind.set(ahead);
    for (let i = 1; i < padded; i++) {
      if (i % window !== 0 && ahead[i - 1]! > ahead[i]!) ahead[i] = ahead[i - 1]!;
    }
    for (let i = padded - 2; i >= 0; i--) {
      if ((i + 1) % window !== 0 && behind[i + 1]! > behind[i]!) behind[i] = behind[i + 1]!;
    }
    for (let i = 0, at = start; i < length; i++, at += step) {
      to[at] = Math.max(behind[i]!, ahead[i + window - 1]!);
    }
  };
}
