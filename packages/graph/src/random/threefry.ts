/**
 * Threefry-2x32 with 20 rounds: a counter-based generator (Salmon, Moraes, Dror, Shaw: "Parallel random numbers:
 * as easy as 1, 2, 3", SC 2011). `threefry(key, counter)` is a bijection of the counter that looks random; there
 * is no hidden state, so any draw can be repeated from its key and position alone.
 */
const PARITY = 0x1bd11bda;

/**
 * Fills `out` with the words of blocks `firstBlock`, `firstBlock + 1`, … (two words a block).
 * @param key0 first key word (uint32)
 * @param key1 second key word (uint32)
 */
export function threefryFill(key0: number, key1: number, firstBlock: number, out: Uint32Array): void {
  const key2 = PARITY ^ key0 ^ key1;
  for (let word = 0; word < out.length; word += 2) {
    const block = firstBlock + (word >>> 1);
    let x0 = (block >>> 0) + key0;
    let x1 = Math.floor(block / 0x100000000) + key1;
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
    out[word] = x0;
    if (word + 1 < out.length) out[word + 1] = x1;
  }
}
