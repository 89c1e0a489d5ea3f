import type { Random } from "@numera/random";

/** Uniform in [low, high), and negative half of the time. */
export function eitherSide(low: number, high: number, random: Random): number {
  return (random.integer(2) === 0 ? -1 : 1) * random.uniform(low, high);
}
