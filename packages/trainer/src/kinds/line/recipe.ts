import { checkContract, type LineRecipe, lineRecipeContract } from "@numera/contract";

/**
 * @param file what the recipe came from, for the error
 * @throws ContractError, which names the first setting out of range and what it may be
 */
export function checkLineRecipe(recipe: LineRecipe, file = "recipe"): LineRecipe {
  checkContract(lineRecipeContract, recipe, file);
  return recipe;
}
