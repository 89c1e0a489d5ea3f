import type { ImageRecipe, LineRecipe } from "@numera/contract";
import { loadRecipe } from "@numera/trainer/node";
import { expect, test } from "vitest";
import { recipeForBudget } from "./recipeForBudget.ts";

test("a warm-up is shortened as much as the training", async () => {
  const tiny = (await loadRecipe("tiny")) as ImageRecipe;
  const recipe = { ...tiny, epochs: 60, warmUpEpochs: 2 };
  expect(recipeForBudget(recipe, 9)).toEqual({ ...recipe, epochs: 9, warmUpEpochs: 0.3 });
  expect(recipeForBudget(recipe, 1)).toMatchObject({ epochs: 1, warmUpEpochs: 1 / 30 });
});

test("a warm restart comes after the same share of the epochs, and not at all where there is one", async () => {
  const line = (await loadRecipe("line")) as LineRecipe;
  const recipe = { ...line, epochs: 50, restart: { afterEpochs: 30, learningRate: 0.006 } };
  expect(recipeForBudget(recipe, 9)).toMatchObject({
    epochs: 9,
    restart: { afterEpochs: 5, learningRate: 0.006 },
  });
  expect(recipeForBudget(recipe, 2)).toMatchObject({ epochs: 2, restart: { afterEpochs: 1 } });
  expect(recipeForBudget(recipe, 1)).not.toHaveProperty("restart");
});

test("a recipe without either changes in its epochs alone", async () => {
  const recipe = await loadRecipe("seed");
  expect(recipeForBudget(recipe, 3)).toEqual({ ...recipe, epochs: 3 });
});
