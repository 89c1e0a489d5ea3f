import type { Random } from "@numera/random";
import { type Affine, identity } from "./affine.ts";

/** Moves along both axes, each by a distance uniform in ±`pixels`. */
export function shift(pixels: number, random: Random): Affine {
  return { ...identity, tx: random.uniform(-pixels, pixels), ty: random.uniform(-pixels, pixels) };
}
