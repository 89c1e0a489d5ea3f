import { expect, test } from "vitest";
import { checkRecipe, defaultRecipe } from "./recipe.ts";

test.each([
  [{ model: "resnet" }, 'model must be one of seed-cnn, lenet5, not "resnet"'],
  [{ epochs: 0 }, "epochs must be a whole number from 1, not 0"],
  [{ learningRate: -1 }, "learningRate must be above 0 and at most 10, not -1"],
  [{ weightDecay: 0.1 }, "weightDecay must be 0 unless the optimizer is adamw or muon, not 0.1"],
  [{ augmentation: { zoom: 2 } }, "zoom must be between 0 and 0.9, not 2"],
  [{ epoch: 3 }, '"epoch" is not known'],
])("a recipe with %o is refused", (change, message) => {
  expect(() => checkRecipe({ ...defaultRecipe, ...change } as never)).toThrow(message);
});
