import { checkContract, type LineRecipe, recipeContract } from "@numera/contract";

/** @throws ContractError that names the first setting out of range and what it may be */
export function checkLineRecipe(recipe: LineRecipe): LineRecipe {
  checkContract(recipeContract, recipe, "recipe");
  return recipe;
}
