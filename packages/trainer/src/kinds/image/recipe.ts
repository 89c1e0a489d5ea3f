import { checkContract, type ImageRecipe, imageRecipeContract } from "@numera/contract";
import { models } from "../../models/index.ts";
import { requireKnown } from "../requireKnown.ts";

/** The seed's recipe: constant Adam with rotation, shift and zoom. */
export const defaultRecipe: ImageRecipe = {
  model: "seed-cnn",
  sizes: {},
  epochs: 12,
  batchSize: 128,
  optimizer: "adam",
  learningRate: 1e-3,
  schedule: "constant",
  warmUpEpochs: 0,
  averageDecay: 0,
  weightDecay: 0,
  labelSmoothing: 0,
  mixup: 0,
  cutmix: 0,
  augmentation: { rotation: 10, shift: 2.8, zoom: 0.1 },
  validation: 5000,
  patience: 0,
  checkpointSelection: "lowest-loss",
};

/**
 * @param file what the recipe came from, for the error
 * @throws ContractError, which names the first setting out of range and what it may be; TrainerError `invalid-recipe` where there is
 * no such model, or it has no such widths
 */
export function checkImageRecipe(recipe: ImageRecipe, file = "recipe"): ImageRecipe {
  requireKnown(recipe.model, Object.keys(models), "model", file);
  checkContract(imageRecipeContract, recipe, file);
  const widths = Object.keys(models[recipe.model]!.sizes ?? {});
  for (const name of Object.keys(recipe.sizes ?? {})) requireKnown(name, widths, "sizes", file);
  return recipe;
}
