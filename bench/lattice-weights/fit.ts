import type { LatticeWeights } from "@numera/reader/lattice";
import { flatten, type LatticeExample, likelihood, unflatten } from "./likelihood.ts";

export interface FitOptions {
  readonly steps: number;
  /** The penalty `l2 / 2 |weights|^2` on the sum of the strings' losses. */
  readonly l2: number;
  readonly onStep?: (step: number, loss: number) => void;
}

/** Adam's rate: falls to a tenth of it. */
const RATE = 0.05;

/** The weights that make the strings most likely, from `start` by Adam on all of them at once. Strings that no path reads say nothing. */
export function fitWeights(
  examples: readonly LatticeExample[],
  start: LatticeWeights,
  { steps, l2, onStep }: FitOptions,
): LatticeWeights {
  const flat = flatten(start);
  const mean = new Float64Array(flat.length);
  const variance = new Float64Array(flat.length);
  for (let step = 1; step <= steps; step++) {
    const gradient = flat.map((value) => l2 * value);
    const weights = unflatten(flat, start);
    let loss = 0;
    for (const example of examples) {
      const { logProbability, gradient: own } = likelihood(example, weights);
      if (logProbability === Number.NEGATIVE_INFINITY) continue;
      loss -= logProbability;
      for (let i = 0; i < flat.length; i++) gradient[i]! -= own[i]!;
    }
    onStep?.(step, loss);
    const rate = RATE * (1 - (0.9 * (step - 1)) / steps);
    for (let i = 0; i < flat.length; i++) {
      const slope = gradient[i]! / examples.length;
      mean[i] = 0.9 * mean[i]! + 0.1 * slope;
      variance[i] = 0.99 * variance[i]! + 0.01 * slope * slope;
      const [m, v] = [mean[i]! / (1 - 0.9 ** step), variance[i]! / (1 - 0.99 ** step)];
      flat[i]! -= (rate * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  return unflatten(flat, start);
}
