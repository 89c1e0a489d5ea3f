import type { LineRecipe } from "@numera/contract";
import { expect, test } from "vitest";
import { checkLineRecipe } from "./recipe.ts";

const good: LineRecipe = {
  model: "line",
  strings: "training",
  epochs: 2,
  stepsPerEpoch: 10,
  batchSize: 8,
  optimizer: "adamw",
  learningRate: 0.003,
  schedule: "cosine",
  weightDecay: 0.02,
  alignment: 1,
  validation: 20,
  patience: 0,
};

test.each([
  [
    { strings: "poems" },
    'strings must be one of training, characters, scripts, test-spaced, test-touching, test-characters, test-scripts, got "poems"',
  ],
  [{ stepsPerEpoch: 0 }, "stepsPerEpoch must be a whole number from 1, got 0"],
  [{ alignment: -1 }, "alignment must be a number from 0 to 10, got -1"],
  [{ averageDecay: 1 }, "averageDecay must be a number from 0 to less than 1, got 1"],
  [{ augmentation: {} }, '"augmentation" is not known'],
])("a line recipe with %o is refused", (change, message) => {
  expect(checkLineRecipe(good)).toBe(good);
  expect(() => checkLineRecipe({ ...good, ...change } as never)).toThrow(message);
});
