import type { GrayImage } from "../raster.ts";
import { scratch } from "../scratch.ts";
import { columnMaxima } from "./columnMaxima.ts";

const scratchOf = { rows: scratch(Int32Array), columns: scratch(Int32Array) };

/**
 * Grayscale closing by a square of side `2 radius + 1`: a dilation (local maximum) and then an erosion (local
 * minimum). Dark details narrower than the square disappear; larger shapes and their edges stay where they
 * are. The square is clipped at the borders. The cost does not depend on the radius.
 */
export function closing(gray: GrayImage, radius: number): GrayImage {
  const { width, height } = gray;
  const [across, down] = [Math.ceil(width / 4), Math.ceil(height / 4)];
  const rows = scratchOf.rows(2 * across * height);
  const columns = scratchOf.columns(2 * down * width);
  const [rowsIn, rowsOut] = halves(rows, across * height);
  const [columnsIn, columnsOut] = halves(columns, down * width);
  // Of both filters rows and columns may come in any order: so the image is turned twice only.
  const inBytes = bytesOf(rowsIn);
  for (let y = 0; y < height; y++) {
    inBytes.set(gray.data.subarray(y * width, (y + 1) * width), 4 * across * y);
  }
  columnMaxima(rowsIn, across, height, radius, 0, rowsOut);
  transpose(bytesOf(rowsOut), width, height, 4 * across, columnsIn, 4 * down);
  columnMaxima(columnsIn, down, width, radius, 0, columnsOut);
  columnMaxima(columnsOut, down, width, radius, -1, columnsIn);
  transpose(bytesOf(columnsIn), height, width, 4 * down, rowsIn, 4 * across);
  columnMaxima(rowsIn, across, height, radius, -1, rowsOut);
  const data = new Uint8Array(width * height);
  const outBytes = bytesOf(rowsOut);
  for (let y = 0; y < height; y++) {
    data.set(outBytes.subarray(4 * across * y, 4 * across * y + width), y * width);
  }
  return { ...gray, data };
}

function halves(words: Int32Array, length: number): [Int32Array, Int32Array] {
  return [words.subarray(0, length), words.subarray(length, 2 * length)];
}

function bytesOf(words: Int32Array): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
}

/** Rows that are turned at once, so that bytes which lie together are written together. */
const AT_ONCE = 8;

/** `height` rows of `width` bytes as `width` rows of `height` bytes; rows begin `stride` and `toStride` bytes apart. */
function transpose(
  data: Uint8Array,
  width: number,
  height: number,
  stride: number,
  into: Int32Array,
  toStride: number,
): void {
  const out = bytesOf(into);
  for (let top = 0; top < height; top += AT_ONCE) {
    const bottom = Math.min(height, top + AT_ONCE);
    for (let x = 0; x < width; x++) {
      for (let y = top, at = top * stride + x, to = x * toStride + top; y < bottom; y++, at += stride, to++) {
        out[to] = data[at]!;
      }
    }
  }
}
