import type { GrayImage } from "../raster.ts";

/** The upper left corner of a square part of an image. */
export interface Tile {
  readonly x: number;
  readonly y: number;
}

/** An image's tiles side by side, at most so many, in an order in which the first few are spread all over the image. */
export function spreadTiles(
  { width, height }: Pick<GrayImage, "width" | "height">,
  side: number,
  most: number,
): Tile[] {
  const across = Math.floor(width / side);
  const count = across * Math.floor(height / side);
  // A step that shares no factor with the count comes to every tile once.
  let step = Math.max(1, Math.round(count * 0.6180339887));
  while (greatestCommonDivisor(step, count) > 1) step++;
  return Array.from({ length: Math.min(count, most) }, (_, n) => {
    const i = (n * step) % count;
    return { x: (i % across) * side, y: Math.floor(i / across) * side };
  });
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/**
 * How often the level swings by at least so much, to and fro, along a row or down a column of a tile, whichever has more, on
 * average of every third one: a pattern of a period p swings `2 side / p` times.
 */
export function swingsIn({ width, data }: GrayImage, { x, y }: Tile, side: number, least: number): number {
  let across = 0;
  let down = 0;
  let lines = 0;
  for (let k = 1; k < side; k += 3, lines++) {
    across += swings(data, (y + k) * width + x, 1, side, least);
    down += swings(data, y * width + x + k, width, side, least);
  }
  return Math.max(across, down) / lines;
}

function swings(data: GrayImage["data"], start: number, step: number, length: number, least: number): number {
  let turn = data[start]!;
  let direction = 0;
  let count = 0;
  for (let k = 1, at = start + step; k < length; k++, at += step) {
    const level = data[at]!;
    if (direction >= 0 ? level > turn : level < turn) turn = level;
    if (direction >= 0 && turn - level >= least) {
      count++;
      direction = -1;
      turn = level;
    } else if (direction <= 0 && level - turn >= least) {
      count++;
      direction = 1;
      turn = level;
    }
  }
  return count;
}

/** A part of an image, what lies outside left out. */
export function cutOut(
  { width, height, data }: GrayImage,
  left: number,
  top: number,
  right: number,
  bottom: number,
): GrayImage & Tile {
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  const [columns, rows] = [Math.min(width, right) - x, Math.min(height, bottom) - y];
  const out = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const from = (y + row) * width + x;
    out.set(data.subarray(from, from + columns), row * columns);
  }
  return { x, y, width: columns, height: rows, channels: 1, data: out };
}
