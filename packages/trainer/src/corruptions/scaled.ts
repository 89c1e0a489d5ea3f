import { identity } from "../augment/affine.ts";
import type { Corruption } from "./corruption.ts";
import { warp } from "./warp.ts";

/** Written smaller: 50 to 65 % of the size. */
export const scaled: Corruption = {
  name: "scale",
  apply(image, random) {
    const factor = 1 / random.uniform(0.5, 0.65);
    return warp(image, { ...identity, a: factor, d: factor });
  },
};
