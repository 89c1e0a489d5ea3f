import type { Random } from "@numera/random";
import { type Affine, identity } from "./affine.ts";

/** Moves along both axes, each by a distance uniform in ±`pixels`. */
export function shift(pixels: number, random: Random): Affine {
  return { ...identity, tx: random.uniform(-pixels, pixels), ty: random.uniform(-pixels, pixels) };
}

/** Turns about the center by an angle uniform in ±`degrees`. */
export function rotation(degrees: number, random: Random): Affine {
  const angle = (random.uniform(-degrees, degrees) * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return { ...identity, a: cosine, b: -sine, c: sine, d: cosine };
}

/** Slants the writing by an angle uniform in ±`degrees`: `x' = x + tan(angle) y`. */
export function shear(degrees: number, random: Random): Affine {
  return { ...identity, b: Math.tan((random.uniform(-degrees, degrees) * Math.PI) / 180) };
}

/** Scales each axis by a factor of its own, uniform in `1 ± share`. */
export function zoom(share: number, random: Random): Affine {
  return {
    ...identity,
    a: 1 / random.uniform(1 - share, 1 + share),
    d: 1 / random.uniform(1 - share, 1 + share),
  };
}
