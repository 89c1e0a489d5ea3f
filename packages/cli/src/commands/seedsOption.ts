import { InvalidArgumentError } from "commander";

/** "1,2,3": seeds that are trained one after the other. */
export function parseSeeds(text: string): readonly number[] {
  const seeds = text.split(",").map(Number);
  if (seeds.some((seed) => !Number.isSafeInteger(seed) || seed < 0) || new Set(seeds).size !== seeds.length) {
    throw new InvalidArgumentError(`expected different whole numbers as in 1,2,3, got "${text}"`);
  }
  return seeds;
}
