import { expect, test } from "vitest";
import { checkImageRecipe, defaultRecipe } from "./recipe.ts";

test.each([
  [
    { model: "resnet" },
    'model must be one of seed-cnn, lenet5, conv-bn, swift, tiny, residual, got "resnet"',
  ],
  [{ epochs: 0 }, "epochs must be a whole number from 1, got 0"],
  [{ learningRate: -1 }, "learningRate must be a number above 0 and at most 10, got -1"],
  [{ weightDecay: 0.1 }, "weightDecay must be 0 unless the optimizer is adamw or muon, got 0.1"],
  [{ augmentation: { zoom: 2 } }, "augmentation.zoom must be a number from 0 to 0.9, got 2"],
  [{ model: "toString" }, "model must be one of"],
  [{ model: undefined }, "model is missing; it must be one of seed-cnn"],
  [{ epochs: "12" }, 'epochs must be a whole number from 1, got "12"'],
  [{ warmUpEpochs: 12 }, "warmUpEpochs must be a number from 0 to less than epochs, got 12"],
  [{ averageDecay: 1 }, "averageDecay must be a number from 0 to less than 1, got 1"],
  [{ mixup: "0.2" }, 'mixup must be a number from 0 to 10, got "0.2"'],
  [{ cutmix: -1 }, "cutmix must be a number from 0 to 10, got -1"],
  [{ augmentation: null }, "augmentation must be an object, got null"],
  [{ sizes: 3 }, "sizes must be an object, got 3"],
  [{ sizes: { filters: 0 } }, "sizes.filters must be a whole number from 1 to 4096, got 0"],
  [{ microBatch: 0 }, "microBatch must be a whole number from 1, got 0"],
  [{ checkpointSelection: "first" }, 'checkpointSelection must be one of lowest-loss, last, got "first"'],
  [
    { checkpointSelection: "last", patience: 3 },
    "patience must be 0 where the last epoch is selected, got 3",
  ],
  [{ epoch: 3 }, '"epoch" is not known'],
])("a recipe with %o is refused", (change, message) => {
  expect(() => checkImageRecipe({ ...defaultRecipe, ...change } as never)).toThrow(message);
});

test("what a recipe may leave out is checked only where it is there", () => {
  const {
    warmUpEpochs: _,
    averageDecay: __,
    mixup: ___,
    cutmix: ____,
    sizes: _____,
    ...without
  } = defaultRecipe;
  expect(checkImageRecipe(without)).toEqual(without);
});
