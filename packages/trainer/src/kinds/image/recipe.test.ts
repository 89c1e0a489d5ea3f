import { expect, test } from "vitest";
import { checkImageRecipe, defaultRecipe } from "./recipe.ts";

test.each([
  [
    { model: "resnet" },
    'model must be one of seed-cnn, lenet5, conv-bn, swift, tiny, residual, not "resnet"',
  ],
  [{ epochs: 0 }, "epochs must be a whole number from 1, not 0"],
  [{ learningRate: -1 }, "learningRate must be above 0 and at most 10, not -1"],
  [{ weightDecay: 0.1 }, "weightDecay must be 0 unless the optimizer is adamw or muon, not 0.1"],
  [{ augmentation: { zoom: 2 } }, "zoom must be between 0 and 0.9, not 2"],
  [{ model: "toString" }, "model must be one of"],
  [{ model: undefined }, "model must be one of"],
  [{ epochs: "12" }, 'epochs must be a whole number from 1, not "12"'],
  [{ warmUpEpochs: 12 }, "warmUpEpochs must be at least 0 and below epochs, not 12"],
  [{ averageDecay: 1 }, "averageDecay must be at least 0 and below 1, not 1"],
  [{ mixup: "0.2" }, 'mixup must be between 0 and 10, not "0.2"'],
  [{ cutmix: -1 }, "cutmix must be between 0 and 10, not -1"],
  [{ augmentation: null }, "augmentation must be an object of settings, {} for none, not null"],
  [{ sizes: 3 }, "sizes must be an object of widths, {} for the model's own, not 3"],
  [{ sizes: { filters: 0 } }, "the size filters must be a whole number from 1 to 4096, not 0"],
  [{ microBatch: 0 }, "microBatch must be a whole number from 1, not 0"],
  [{ keep: "first" }, 'keep must be one of lowest-loss, last, not "first"'],
  [{ keep: "last", patience: 3 }, "patience must be 0 where the last epoch is kept, not 3"],
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
