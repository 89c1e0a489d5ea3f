import { formBy } from "../fields/collections.ts";
import { type ImageRecipe, imageRecipeSchema } from "./imageRecipe.ts";
import { type LineRecipe, lineRecipeSchema } from "./lineRecipe.ts";

export { type AugmentationSettings, augmentationContract } from "./augmentation.ts";
export { type ImageRecipe, imageRecipeContract } from "./imageRecipe.ts";
export { type LineRecipe, lineRecipeContract } from "./lineRecipe.ts";
export * from "./vocabulary.ts";

export const recipeContract = {
  name: "recipe",
  schema: formBy("model", [lineRecipeSchema, imageRecipeSchema], "the name of a model"),
} as const;

/** A recipe of either kind. */
export type Recipe = ImageRecipe | LineRecipe;
