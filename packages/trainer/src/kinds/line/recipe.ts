import { checkContract, type LineRecipe, lineRecipeContract } from "@numera/contract";

/**
 * Checks a recipe by its contract.
 *
 * @param file what the recipe came from, for the error
 * @throws ContractError `invalid-recipe`, which names the first setting that does not fit and what it may be
 */
export function checkLineRecipe(recipe: LineRecipe, file = "recipe"): LineRecipe {
  checkContract(lineRecipeContract, recipe, file);
  return recipe;
}
