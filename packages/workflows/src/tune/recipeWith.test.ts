import type { ImageRecipe } from "@numera/contract";
import { defaultRecipe } from "@numera/trainer";
import { loadRecipe } from "@numera/trainer/node";
import { defineSpace } from "@numera/tuner";
import { expect, test } from "vitest";
import { recipeWith } from "./recipeWith.ts";

test("parameters reach fields, fields within fields, and the network's widths", () => {
  const recipe = recipeWith(defaultRecipe, {
    learningRate: 0.01,
    "augmentation.rotation": 5,
    filters: 64,
    "sizes.dense": 32,
  });
  expect(recipe).toEqual({
    ...defaultRecipe,
    learningRate: 0.01,
    augmentation: { ...defaultRecipe.augmentation, rotation: 5 },
    sizes: { filters: 64, dense: 32 },
  });
  expect(defaultRecipe.augmentation.rotation).toBe(10);
});

test("what is absent for its condition is left out of the recipe, or stays where a recipe cannot be without it", async () => {
  const tiny = (await loadRecipe("tiny")) as ImageRecipe;
  expect(tiny).toMatchObject({ optimizer: "muon", weightDecay: 0.02, batchSize: 128 });
  const when = { parameter: "optimizer", in: ["adamw"] };
  const space = defineSpace({
    optimizer: { type: "categorical", choices: ["adam", "adamw"] },
    weightDecay: { type: "float", low: 1e-4, high: 0.1, scale: "log", when },
    "augmentation.elastic": { type: "float", low: 0.1, high: 1, when },
    batchSize: { type: "integer", low: 16, high: 64, when },
  });
  expect(recipeWith(tiny, { optimizer: "adam" }, space)).toEqual({
    ...tiny,
    optimizer: "adam",
    weightDecay: 0,
    augmentation: { ...tiny.augmentation, elastic: 0 },
  });
});

test("the line network's recipe is tunable too, and has no widths", async () => {
  const line = await loadRecipe("line");
  expect(recipeWith(line, { alignment: 0.3 })).toMatchObject({ model: "line", alignment: 0.3 });
  expect(() => recipeWith(line, { filters: 64 })).toThrow(
    'recipe: "filters" is not known; known are model, strings',
  );
});

test.each([
  [{ learningrate: 0.01 }, 'recipe: "learningrate" is not known'],
  [{ learningRate: "fast" }, "recipe: learningRate must be a number above 0 and at most 10"],
  [{ "augmentation.spin": 3 }, "spin"],
  [{ "epochs.first": 3 }, 'recipe: "epochs.first" names nothing, for epochs is 12'],
  [{ "toString.x": 1 }, "recipe:"],
  [{ filters: 0 }, "sizes.filters must be a whole number from 1"],
])("%o is refused", (parameters, message) => {
  expect(() => recipeWith(defaultRecipe, parameters as never)).toThrow(message);
});
