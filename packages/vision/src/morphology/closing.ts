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
  const maxima = radius === 1 ? maximaOfThree : maximaOfRows;
  return maxima(maxima(data, width, height, radius), height, width, radius);
}

/** `maximaOfRows` for the smallest radius, which is asked for most. */
function maximaOfThree(data: Uint8Array | Uint8ClampedArray, width: number, height: number): Uint8Array {
  const out = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const end = at + width;
    let before = 0;
    let here = data[at]!;
    for (let to = y; at < end; to += height) {
      const after = ++at < end ? data[at]! : 0;
      const beside = before > after ? before : after;
      out[to] = here > beside ? here : beside;
      before = here;
      here = after;
    }
  }
  return out;
}

/**
 * The maximum over `2 radius + 1` pixels of a row, with rows and columns exchanged: done twice, it is a square's.
 *
 * A row, padded with zeros, is cut into blocks as long as the window; `ahead` holds the maximum from each block's
 * start, `behind` up to each block's end, and a window is the end of one block and the start of the next.
 */
function maximaOfRows(
  data: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
  radius: number,
): Uint8Array {
  const window = 2 * radius + 1;
  const length = Math.ceil((width + 2 * radius) / window) * window;
  const padded = new Uint8Array(length);
  const ahead = new Uint8Array(length);
  const behind = new Uint8Array(length);
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0, at = y * width; x < width; x++, at++) padded[x + radius] = data[at]!;
    for (let start = 0; start < length; start += window) {
      const end = start + window;
      let most = 0;
      for (let i = start; i < end; i++) {
        const level = padded[i]!;
        if (level > most) most = level;
        ahead[i] = most;
      }
      most = 0;
      for (let i = end - 1; i >= start; i--) {
        const level = padded[i]!;
        if (level > most) most = level;
        behind[i] = most;
      }
    }
    for (let x = 0, last = window - 1, to = y; x < width; x++, last++, to += height) {
      const before = behind[x]!;
      const after = ahead[last]!;
      out[to] = before > after ? before : after;
    }
  }
  return out;
}
