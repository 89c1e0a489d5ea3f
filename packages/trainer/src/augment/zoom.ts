import type { Random } from "@numera/random";
import { type Affine, identity } from "./affine.ts";

/** Scales each axis by a factor of its own, uniform in `1 ± share`. */
export function zoom(share: number, random: Random): Affine {
  return {
    ...identity,
    a: 1 / random.uniform(1 - share, 1 + share),
    d: 1 / random.uniform(1 - share, 1 + share),
  };
}
