import { type AnyRecipe, checkAnyRecipe, isLineRecipe } from "@numera/trainer";

/**
 * The recipe as a trial trains it: the whole of its schedule in the budget's epochs, so that a warm-up or a restart stays the share
 * of the training that it is in the recipe.
 * @throws RangeError where the recipe refuses that
 */
export function recipeForBudget(recipe: AnyRecipe, budget: number): AnyRecipe {
  const shortened = (epochs: number) => (epochs * budget) / recipe.epochs;
  if (!isLineRecipe(recipe)) {
    const { warmUpEpochs } = recipe;
    return checkAnyRecipe({
      ...recipe,
      epochs: budget,
      ...(warmUpEpochs !== undefined && { warmUpEpochs: shortened(warmUpEpochs) }),
    });
  }
  const { restart, ...steady } = recipe;
  const whole = { ...steady, epochs: budget };
  // One epoch has no room for a restart.
  if (restart === undefined || budget === 1) return checkAnyRecipe(whole);
  const afterEpochs = Math.min(budget - 1, Math.max(1, Math.round(shortened(restart.afterEpochs))));
  return checkAnyRecipe({ ...whole, restart: { ...restart, afterEpochs } });
}
