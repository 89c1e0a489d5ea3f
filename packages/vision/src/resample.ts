import type { GrayImage } from "./raster.ts";

/** For every output sample: the first input sample it draws on, and the weights of that one and the next. */
interface Taps {
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly weights: Float32Array;
  readonly stride: number;
}

/**
 * The filter is a box as wide as an output pixel where the image is reduced (area averaging: what a sensor
 * with larger pixels would have seen) and a linear blend of the two neighbours where it is enlarged.
 */
function tapsFor(from: number, to: number): Taps {
  const scale = from / to;
  const stride = Math.ceil(Math.max(scale, 1)) + 2;
  const first = new Int32Array(to);
  const count = new Int32Array(to);
  const weights = new Float32Array(to * stride);
  for (let i = 0; i < to; i++) {
    if (scale >= 1) {
      const start = i * scale;
      const end = Math.min(from, start + scale);
      first[i] = Math.floor(start);
      let total = 0;
      for (let s = first[i]!, k = 0; s < end - 1e-6; s++, k++) {
        const weight = Math.min(end, s + 1) - Math.max(start, s);
        weights[i * stride + k] = weight;
        total += weight;
        count[i] = k + 1;
      }
      for (let k = 0; k < count[i]!; k++) weights[i * stride + k]! /= total;
    } else {
      const centre = Math.max(0, Math.min(from - 1, (i + 0.5) * scale - 0.5));
      first[i] = Math.min(Math.floor(centre), Math.max(0, from - 2));
      const blend = centre - first[i]!;
      count[i] = from > 1 ? 2 : 1;
      weights[i * stride] = from > 1 ? 1 - blend : 1;
      weights[i * stride + 1] = from > 1 ? blend : 0;
    }
  }
  return { first, count, weights, stride };
}

/**
 * Resamples a plane of `width` x `height` values to `toWidth` x `toHeight`, one axis after the other, each
 * by area averaging (reduced) or linear interpolation (enlarged). The mean is kept.
 */
export function resample(
  plane: ArrayLike<number>,
  width: number,
  height: number,
  toWidth: number,
  toHeight: number,
): Float32Array {
  const rows = new Float32Array(toWidth * height);
  const across = tapsFor(width, toWidth);
  for (let y = 0, to = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < toWidth; x++, to++) {
      let from = row + across.first[x]!;
      let tap = x * across.stride;
      let sum = plane[from]! * across.weights[tap]!;
      for (let k = across.count[x]!; k > 1; k--) sum += plane[++from]! * across.weights[++tap]!;
      rows[to] = sum;
    }
  }
  const down = tapsFor(height, toHeight);
  const out = new Float32Array(toWidth * toHeight);
  for (let y = 0; y < toHeight; y++) {
    const start = y * toWidth;
    const end = start + toWidth;
    for (let k = 0; k < down.count[y]!; k++) {
      const weight = down.weights[y * down.stride + k]!;
      let from = (down.first[y]! + k) * toWidth;
      if (k === 0) for (let to = start; to < end; to++, from++) out[to] = weight * rows[from]!;
      else for (let to = start; to < end; to++, from++) out[to]! += weight * rows[from]!;
    }
  }
  return out;
}

/** A gray image at another size, by `resample`. */
export function resizeGray(gray: GrayImage, width: number, height: number): GrayImage {
  if (width === gray.width && height === gray.height) return gray;
  const plane = resample(gray.data, gray.width, gray.height, width, height);
  const data = new Uint8Array(plane.length);
  for (let i = 0; i < data.length; i++) data[i] = plane[i]! + 0.5;
  return { width, height, channels: 1, data };
}
