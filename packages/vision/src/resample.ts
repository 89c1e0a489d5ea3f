import type { GrayImage } from "./raster.ts";
import { scratch } from "./scratch.ts";

/** For every output sample: the first input sample it draws on, and the weights of that one and the next. */
interface Taps {
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly weights: Float32Array;
  readonly stride: number;
}

/** The filters asked for last: the digits of a line have few sizes. By from and to, in one number. */
const lastTaps = new Map<number, Taps>();
const mostTaps = 256;
/** Filters of long axes are not kept. */
const longest = 1024;

function tapsFor(from: number, to: number): Taps {
  if (from > longest || to > longest) return newTaps(from, to);
  const key = from * 2 * longest + to;
  let found = lastTaps.get(key);
  if (found === undefined) {
    if (lastTaps.size === mostTaps) lastTaps.clear();
    found = newTaps(from, to);
    lastTaps.set(key, found);
  }
  return found;
}

/**
 * The filter is a box as wide as an output pixel where the image is reduced (area averaging: what a sensor
 * with larger pixels would have seen) and a linear blend of the two neighbors where it is enlarged.
 */
function newTaps(from: number, to: number): Taps {
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
      const center = Math.max(0, Math.min(from - 1, (i + 0.5) * scale - 0.5));
      first[i] = Math.min(Math.floor(center), Math.max(0, from - 2));
      const blend = center - first[i]!;
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
  const rows = rowsAcross(plane, width, height, toWidth);
  const down = tapsFor(height, toHeight);
  const out = new Float32Array(toWidth * toHeight);
  for (let y = 0; y < toHeight; y++) blendRows(rows, down, y, toWidth, out, y * toWidth);
  return out;
}

/** A gray image at another size, by `resample`. */
export function resizeGray(gray: GrayImage, width: number, height: number): GrayImage {
  if (width === gray.width && height === gray.height) return gray;
  const rows = rowsAcross(gray.data, gray.width, gray.height, width);
  const down = tapsFor(gray.height, height);
  const row = new Float32Array(width);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    blendRows(rows, down, y, width, row, 0);
    roundRow(row, data, y * width);
  }
  return { width, height, channels: 1, data };
}

function roundRow(row: Float32Array, data: Uint8Array, to: number): void {
  for (let x = 0; x < row.length; x++, to++) data[to] = row[x]! + 0.5;
}

const scratchRows = scratch(Float32Array);

/** All rows of a plane, each `toWidth` wide, in scratch memory. */
function rowsAcross(plane: ArrayLike<number>, width: number, height: number, toWidth: number): Float32Array {
  const rows = scratchRows(toWidth * height);
  const taps = tapsFor(width, toWidth);
  const across = toWidth > width && width > 1 ? interpolateRow : averageRow;
  for (let y = 0; y < height; y++) across(plane, y * width, taps, rows, y * toWidth, toWidth);
  return rows;
}

/** A row enlarged: every value blends two neighbors. */
function interpolateRow(
  plane: ArrayLike<number>,
  row: number,
  { first, weights, stride }: Taps,
  rows: Float32Array,
  to: number,
  toWidth: number,
): void {
  for (let x = 0, tap = 0; x < toWidth; x++, tap += stride, to++) {
    const from = row + first[x]!;
    rows[to] = plane[from]! * weights[tap]! + plane[from + 1]! * weights[tap + 1]!;
  }
}

/** A row reduced: every value is a mean. */
function averageRow(
  plane: ArrayLike<number>,
  row: number,
  { first, count, weights, stride }: Taps,
  rows: Float32Array,
  to: number,
  toWidth: number,
): void {
  for (let x = 0; x < toWidth; x++, to++) {
    let from = row + first[x]!;
    let tap = x * stride;
    let sum = plane[from]! * weights[tap]!;
    for (let k = count[x]!; k > 1; k--) sum += plane[++from]! * weights[++tap]!;
    rows[to] = sum;
  }
}

/** Row `y` of the result: a weighted sum of rows. */
function blendRows(
  rows: Float32Array,
  { first, count, weights, stride }: Taps,
  y: number,
  width: number,
  out: Float32Array,
  start: number,
): void {
  const end = start + width;
  let from = first[y]! * width;
  let tap = y * stride;
  let weight = weights[tap]!;
  if (count[y] === 2) {
    const next = weights[tap + 1]!;
    // Rounded as if it were stored in between, so that sums of two come out as sums of more do.
    for (let to = start; to < end; to++, from++) {
      out[to] = Math.fround(weight * rows[from]!) + next * rows[from + width]!;
    }
    return;
  }
  for (let to = start; to < end; to++, from++) out[to] = weight * rows[from]!;
  for (let k = count[y]!; k > 1; k--) {
    weight = weights[++tap]!;
    for (let to = start; to < end; to++, from++) out[to]! += weight * rows[from]!;
  }
}
