import { latticeLogProbability } from "@numera/decoder";
import { Random } from "@numera/random";
import { type LatticeFeatures, type LatticeWeights, scoreLattice } from "@numera/reader/lattice";
import { expect, test } from "vitest";
import { fitWeights } from "./fit.ts";
import { flatten, likelihood, unflatten } from "./likelihood.ts";

const random = new Random(7);
const several = (count: number) => Array.from({ length: count }, () => random.uniform() * 2 - 1);

const weights: LatticeWeights = {
  segment: several(4),
  digit: several(3),
  one: several(3),
  zero: several(2),
  skip: several(2),
};

/** Four pieces, every run of up to three of them may be a digit. */
function lineOf(): LatticeFeatures {
  const arcs = [0, 1, 2, 3].flatMap((from) =>
    [1, 2, 3]
      .filter((length) => from + length <= 4)
      .map((length) => ({
        from,
        to: from + length,
        shared: several(4),
        kind: length - 1,
        logProbabilities: Float64Array.from(several(3)),
        one: several(3),
        zero: several(2),
      })),
  );
  return { pieces: 4, characters: ["0", "1", "2"], arcs, skips: [0, 1, 2, 3].map(() => several(2)) };
}

test("The likelihood is the lattice's, and its gradient what finite differences give", () => {
  for (const labels of [[0, 1], [2], [1, 1, 0, 2], []]) {
    const features = lineOf();
    const { logProbability, gradient } = likelihood({ features, labels }, weights);
    expect(logProbability).toBeCloseTo(latticeLogProbability(scoreLattice(features, weights), labels), 10);
    const at = (i: number, change: number) => {
      const moved = flatten(weights);
      moved[i]! += change;
      return likelihood({ features, labels }, unflatten(moved, weights)).logProbability;
    };
    gradient.forEach((slope, i) => {
      expect((at(i, 1e-5) - at(i, -1e-5)) / 2e-5).toBeCloseTo(slope, 6);
    });
  }
});

test("A string that no path reads has no likelihood and pulls at nothing", () => {
  const { logProbability, gradient } = likelihood({ features: lineOf(), labels: [0, 0, 0, 0, 0] }, weights);
  expect(logProbability).toBe(Number.NEGATIVE_INFINITY);
  expect([...gradient].every((value) => value === 0)).toBe(true);
});

test("The fit makes its strings more likely", () => {
  const examples = [[0, 1], [2, 2], [1]].map((labels) => ({ features: lineOf(), labels }));
  const sum = (of: LatticeWeights) =>
    examples.reduce((total, example) => total + likelihood(example, of).logProbability, 0);
  const fitted = fitWeights(examples, weights, { steps: 60, l2: 0.01 });
  expect(sum(fitted)).toBeGreaterThan(sum(weights) + 1);
});
