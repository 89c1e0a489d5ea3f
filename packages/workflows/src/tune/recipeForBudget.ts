import type { Recipe } from "@numera/contract";
import { type CommonRecipe, checkRecipe } from "@numera/trainer";

/**
 * The recipe as a trial trains it: the whole of its schedule in the budget's epochs, so that a warm-up or a restart stays the share
 * of the training that it is in the recipe.
 * @throws RangeError where the recipe refuses that
 */
export function recipeForBudget(recipe: Recipe, budget: number): Recipe {
  const { restart, warmUpEpochs, ...steady }: CommonRecipe = recipe;
  const shortened = (epochs: number) => (epochs * budget) / recipe.epochs;
  const latest = budget - 1;
  const afterEpochs = restart && Math.min(latest, Math.max(1, Math.round(shortened(restart.afterEpochs))));
  return checkRecipe({
    ...steady,
    epochs: budget,
    ...(warmUpEpochs !== undefined && { warmUpEpochs: shortened(warmUpEpochs) }),
    // One epoch has no room for a restart.
    ...(afterEpochs !== undefined && latest > 0 && { restart: { ...restart, afterEpochs } }),
  } as Recipe);
}
