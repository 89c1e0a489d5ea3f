import { expect, test } from "vitest";
import { learningRateAt } from "./learningRate.ts";

const plan = { epochs: 10, learningRate: 0.5, schedule: "cosine", warmUpEpochs: 2 } as const;

test("a warm-up rises evenly to the peak, its first step moves, and the schedule follows whole", () => {
  expect(learningRateAt(plan, 0, 0.1)).toBeCloseTo(0.25, 12);
  expect(learningRateAt(plan, 0.1, 0.02)).toBeCloseTo(0.5 * 0.6, 12);
  expect(learningRateAt(plan, 0.2)).toBe(0.5);
  // Half of what is left of the run: half of the cosine.
  expect(learningRateAt(plan, 0.6)).toBeCloseTo(0.25, 12);
});

test("without a warm-up the schedule begins at once", () => {
  expect(learningRateAt({ ...plan, warmUpEpochs: 0 }, 0)).toBe(0.5);
});
