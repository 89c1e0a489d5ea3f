/**
 * Threefry-2x32 with 20 rounds: a counter-based generator (Salmon, Moraes, Dror, Shaw: "Parallel random numbers:
 * as easy as 1, 2, 3", SC 2011). It is a bijection of the counter that looks random; there is no hidden state, so
 * any draw can be repeated from its key and counter alone.
 *
 * Writes the two words of one block to `out[at]` and `out[at + 1]`; all words are uint32.
 */
const PARITY = 0x1bd11bda;

export function threefry2x32(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  out: Uint32Array,
  at: number,
): void {
  const key2 = PARITY ^ key0 ^ key1;
  let x0 = (counter0 + key0) | 0;
  let x1 = (counter1 + key1) | 0;
  // Written out, because rotations read from a table take twice the time.
  for (let group = 0; group < 5; group++) {
    if ((group & 1) === 0) {
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
    } else {
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << 29) | (x1 >>> 3)) ^ x0;
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << 16) | (x1 >>> 16)) ^ x0;
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << 24) | (x1 >>> 8)) ^ x0;
    }
    const injection = group % 3;
    x0 = (x0 + (injection === 0 ? key1 : injection === 1 ? key2 : key0)) | 0;
    x1 = (x1 + (injection === 0 ? key2 : injection === 1 ? key0 : key1) + group + 1) | 0;
  }
  out[at] = x0;
  if (at + 1 < out.length) out[at + 1] = x1;
}

/** Fills `out` with the words of blocks `firstBlock`, `firstBlock + 1`, …, two words a block. */
export function threefryFill(key0: number, key1: number, firstBlock: number, out: Uint32Array): void {
  for (let at = 0; at < out.length; at += 2) {
    const block = firstBlock + (at >>> 1);
    threefry2x32(key0, key1, block >>> 0, Math.floor(block / 0x100000000), out, at);
  }
}
