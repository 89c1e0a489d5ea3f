import type { Random } from "@numera/random";

/**
 * Point `index` of a scrambled Halton sequence in [0, 1)^dimensions: the digits of the index in a prime base, each digit
 * permuted at random, reflected about the point. Any dimension, any index, without a table. A. B. Owen: "A randomized Halton
 * algorithm in R", arXiv 1706.02808, 2017.
 * @param seed names the permutations; points of one seed fill the cube together
 */
export function haltonPoint(index: number, dimensions: number, seed: Random): number[] {
  return primes(dimensions).map((base, dimension) => {
    let value = 0;
    let rest = index;
    // Digits past 2^-32 do not show. Leading zeros are permuted too, or all points of small index would crowd.
    for (let digit = 0, weight = 1 / base; weight > 2 ** -32; digit++, weight /= base) {
      const order = seed.at(dimension, digit).permutation(base);
      value += order[rest % base]! * weight;
      rest = Math.floor(rest / base);
    }
    return Math.min(value, 1 - 2 ** -32);
  });
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
}
