import type { Random } from "@numera/random";
import { type Affine, identity } from "./affine.ts";

/** Turns about the center by an angle uniform in ±`degrees`. */
export function rotation(degrees: number, random: Random): Affine {
  const angle = (random.uniform(-degrees, degrees) * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return { ...identity, a: cosine, b: -sine, c: sine, d: cosine };
}
