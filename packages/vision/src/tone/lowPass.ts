import type { GrayImage } from "../raster.ts";

/** The image under a box of `side` x `side` pixels, twice: weights that fall off like a tent, its mean and its place kept. */
export function lowPass({ width, height, data }: GrayImage, side: number): GrayImage {
  const plane = Float32Array.from(data);
  // Boxes of even sides lie half a pixel off; the second one is turned round.
  for (const before of [side >> 1, (side - 1) >> 1]) {
    for (let y = 0; y < height; y++) boxAcross(plane, y * width, width, side, before);
    boxDown(plane, width, height, side, before);
  }
  return { width, height, channels: 1, data: Uint8ClampedArray.from(plane) };
}

/** A row's means of `side` values, from `before` values before each; beyond the ends the last values repeat. */
function boxAcross(plane: Float32Array, start: number, length: number, side: number, before: number): void {
  const padded = new Float32Array(length + side);
  padded.set(plane.subarray(start, start + length), before);
  padded.fill(plane[start]!, 0, before);
  padded.fill(plane[start + length - 1]!, before + length);
  let sum = 0;
  for (let k = 0; k < side; k++) sum += padded[k]!;
  for (let x = 0; x < length; x++) {
    plane[start + x] = sum / side;
    sum += padded[x + side]! - padded[x]!;
  }
}

/** The same of all columns, row after row: sums of the rows in the box. */
function boxDown(plane: Float32Array, width: number, height: number, side: number, before: number): void {
  const rows = plane.slice();
  const sums = new Float32Array(width);
  const add = (y: number, sign: 1 | -1): void => {
    const from = Math.max(0, Math.min(height - 1, y)) * width;
    for (let x = 0; x < width; x++) sums[x]! += sign * rows[from + x]!;
  };
  for (let k = 0; k < side; k++) add(k - before, 1);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to++) plane[to] = sums[x]! / side;
    add(y + side - before, 1);
    add(y - before, -1);
  }
}
