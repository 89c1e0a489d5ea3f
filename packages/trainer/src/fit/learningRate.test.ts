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

test("a warm restart runs the schedule twice, the second time from its own peak", () => {
  const twice = { epochs: 50, learningRate: 0.01, schedule: "one-cycle" } as const;
  const restarted = { ...twice, restart: { afterEpochs: 30, learningRate: 0.006 } };
  const first = { ...twice, epochs: 30 };
  for (const epoch of [0, 7.5, 29]) {
    expect(learningRateAt(restarted, epoch / 50)).toBeCloseTo(learningRateAt(first, epoch / 30), 12);
  }
  const second = { ...twice, epochs: 20, learningRate: 0.006 };
  for (const epoch of [30, 34, 49]) {
    expect(learningRateAt(restarted, epoch / 50)).toBeCloseTo(learningRateAt(second, (epoch - 30) / 20), 12);
  }
});
