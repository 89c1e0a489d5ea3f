import { expect, it } from "vitest";
import { meansOfSteps } from "./meansOfSteps.ts";

const step = (at: number, loss: number, accuracy: number) => ({
  type: "step" as const,
  step: at,
  steps: 5,
  loss,
  accuracy,
  imagesPerSecond: 1,
});

it("gives the mean of every so many steps at the last of them, of fewer at the end too", () => {
  const steps = [step(1, 4, 0), step(2, 2, 0.5), step(3, 1, 1), step(4, 3, 1), step(5, 7, 0.25)];
  expect(meansOfSteps(steps, 2)).toEqual([
    { step: 2, loss: 3, accuracy: 0.25 },
    { step: 4, loss: 2, accuracy: 1 },
    { step: 5, loss: 7, accuracy: 0.25 },
  ]);
  expect(meansOfSteps([], 2)).toEqual([]);
});
