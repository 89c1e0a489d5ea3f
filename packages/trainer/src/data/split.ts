import { Random } from "@numera/random";

export interface Split {
  /** Indices of the images to train on. */
  readonly train: Uint32Array;
  /** Indices of the images to choose by. */
  readonly validation: Uint32Array;
}

/**
 * Holds `validation` of `count` images out, drawn by the seed.
 * @throws RangeError when nothing would be left to train on
 */
export function splitBySeed(count: number, validation: number, seed: number): Split {
  if (!(validation >= 0 && validation < count)) {
    throw new RangeError(`split: ${validation} images cannot be held out of ${count}`);
  }
  const order = new Random(seed).at("split").permutation(count);
  return { train: order.slice(validation).sort(), validation: order.slice(0, validation).sort() };
}
