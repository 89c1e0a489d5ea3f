import type { Random } from "@numera/random";
import { type Affine, identity } from "./affine.ts";

/** Slants the writing by an angle uniform in ±`degrees`: `x' = x + tan(angle) y`. */
export function shear(degrees: number, random: Random): Affine {
  return { ...identity, b: Math.tan((random.uniform(-degrees, degrees) * Math.PI) / 180) };
}
