import { scratch } from "../scratch.ts";

const scratchOf = { toEnd: scratch(Int32Array), ahead: scratch(Int32Array) };

/**
 * The maximum over `2 radius + 1` bytes of a column, the window clipped at the image's ends, or with `flip` -1 the minimum. Rows
 * are words of four bytes, which are compared at once.
 *
 * A column is cut into blocks as long as the window. A window is the end of one block and the start of the next: `toEnd`
 * holds the maxima up to the block's end, and the next block's maximum, `ahead`, grows as the window moves on.
 *
 * @param rows `height` rows of `words` words
 * @param out the same, not the same memory
 * @see van Herk, A fast algorithm for local minimum and maximum filters on rectangular and octagonal kernels (1992)
 */
export function columnMaxima(
  rows: Int32Array,
  words: number,
  height: number,
  radius: number,
  flip: 0 | -1,
  out: Int32Array,
): void {
  const window = 2 * radius + 1;
  const toEnd = scratchOf.toEnd(window * words);
  const ahead = scratchOf.ahead(words);
  for (let start = 0; start < height; start += window) {
    for (let i = window - 1; i >= 0; i--) {
      const [row, at] = [start + i - radius, i * words];
      const isLast = i === window - 1;
      if (row < 0 || row >= height) {
        if (isLast) toEnd.fill(0, at, at + words);
        else toEnd.copyWithin(at, at + words, at + 2 * words);
        continue;
      }
      const from = row * words;
      for (let x = 0; x < words; x++) {
        const value = rows[from + x]! ^ flip;
        toEnd[at + x] = isLast ? value : larger(toEnd[at + words + x]!, value);
      }
    }
    ahead.fill(0, 0, words);
    for (let i = 0, y = start; i < window && y < height; i++, y++) {
      const last = y + radius;
      if (i > 0 && last < height) {
        const from = last * words;
        for (let x = 0; x < words; x++) ahead[x] = larger(ahead[x]!, rows[from + x]! ^ flip);
      }
      const [at, to] = [i * words, y * words];
      for (let x = 0; x < words; x++) out[to + x] = larger(toEnd[at + x]!, ahead[x]!) ^ flip;
    }
  }
}

const HIGH = 0x80808080;
const LOW = 0x7f7f7f7f;

/** The larger of each two of four bytes, without a branch: on textured paper half of all would be guessed wrong. */
function larger(a: number, b: number): number {
  // The high bit of each byte: whether a's is as large as b's, by the other bits where the high bits are equal.
  const difference = (a | HIGH) - (b & LOW);
  const isFirst = ((a & ~b) | (~(a ^ b) & difference)) & HIGH;
  const mask = (isFirst << 1) - (isFirst >>> 7);
  return (a & mask) | (b & ~mask);
}
