import { scratch } from "../scratch.ts";

const scratchOf = {
  rows: scratch(Uint8Array),
  padded: scratch(Uint8Array),
  toEnd: scratch(Uint8Array),
};

/**
 * The maximum over a square of side `2 radius + 1` around each pixel, clipped at the borders. For small images; `closing`, of
 * large ones, compares four pixels at once.
 * @param out receives it, and is returned; at least as long as `data`
 */
export function maximumFilter(
  data: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
  radius: number,
  out = new Uint8Array(width * height),
): Uint8Array {
  const maxima = radius === 1 ? maximaOfThree : maximaOfRows;
  const rows = scratchOf.rows(width * height);
  maxima(data, width, height, rows, radius);
  maxima(rows, height, width, out, radius);
  return out;
}

/** `maximaOfRows` for the smallest radius, which is asked for most. */
function maximaOfThree(
  data: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
  out: Uint8Array,
): void {
  for (let y = 0, at = 0; y < height; y++) {
    const end = at + width;
    let before = 0;
    let here = data[at]!;
    for (let to = y; at < end; to += height) {
      const after = ++at < end ? data[at]! : 0;
      out[to] = larger(here, larger(before, after));
      before = here;
      here = after;
    }
  }
}

/**
 * The maximum over `2 radius + 1` pixels of a row, with rows and columns exchanged: done twice, it is a square's.
 *
 * A row, padded with zeros, is cut into blocks as long as the window. A window is the end of one block and the start of
 * the next: `toEnd` holds the maxima up to the block's end, and the next block's maximum grows as the window moves on (van
 * Herk, see `columnMaxima`).
 */
function maximaOfRows(
  data: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
  out: Uint8Array,
  radius: number,
): void {
  const window = 2 * radius + 1;
  const blocks = Math.ceil(width / window);
  const padded = scratchOf.padded((blocks + 1) * window).fill(0, 0, (blocks + 1) * window);
  const toEnd = scratchOf.toEnd(window);
  for (let y = 0; y < height; y++) {
    for (let x = 0, at = y * width; x < width; x++, at++) padded[x + radius] = data[at]!;
    for (let start = 0; start < width; start += window) {
      maximaOfBlock(padded, start, window, toEnd);
      const end = start + window < width ? window : width - start;
      let to = start * height + y;
      let ahead = 0;
      out[to] = toEnd[0]!;
      for (let i = 1, last = start + window; i < end; i++, last++) {
        ahead = larger(ahead, padded[last]!);
        to += height;
        out[to] = larger(toEnd[i]!, ahead);
      }
    }
  }
}

/** For each pixel of a block the maximum from there to the block's end. */
function maximaOfBlock(padded: Uint8Array, start: number, window: number, toEnd: Uint8Array): void {
  let most = 0;
  for (let i = window - 1; i >= 0; i--) {
    most = larger(most, padded[start + i]!);
    toEnd[i] = most;
  }
}

/** The larger of two small whole numbers, without a branch: on textured paper half of all would be guessed wrong. */
function larger(a: number, b: number): number {
  const more = b - a;
  return a + (more & ~(more >> 31));
}
