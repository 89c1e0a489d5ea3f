import type { Random } from "@numera/random";
import { chance, normalWithin } from "../draws.ts";
import type { Spacing } from "../settings.ts";

/** Draws the space between the inks of two neighbors, in em: 0 is touching, below 0 is overlapping. */
export type GapDraw = () => number;

/**
 * The spaces of one string. A hand that lets digits touch does so with most of them, not with all.
 *
 * @param halfWidth of the pen in em: touching lines overlap by up to their own width
 */
export function gapDraw(random: Random, spacing: Spacing, halfWidth: number): GapDraw {
  const touch = () => -random.uniform(0.1, 2) * halfWidth;
  const near = () => random.uniform(0.01, 0.09);
  switch (spacing) {
    case "wide": {
      const mean = random.uniform(0.35, 0.9);
      return () => mean * Math.exp(0.25 * random.normal());
    }
    case "normal": {
      const mean = random.uniform(0.1, 0.3);
      return () => Math.max(0.03, mean + 0.06 * random.normal());
    }
    case "tight":
      return near;
    case "touching": {
      const share = random.uniform(0.55, 1);
      return () => (chance(random, share) ? touch() : near());
    }
    case "overlapping": {
      const depth = random.uniform(0.05, 0.2);
      return () => (chance(random, 0.7) ? -depth * random.uniform(0.5, 1.2) : touch());
    }
    case "mixed": {
      const share = random.uniform(0.1, 0.6);
      return () => (chance(random, share) ? touch() : normalWithin(random, 0.14, 0.12, 0.02, 0.6));
    }
  }
}
