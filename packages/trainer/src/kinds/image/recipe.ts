import { checkContract, type ImageRecipe, recipeContract } from "@numera/contract";
import { modelOf } from "../../models/index.ts";

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
  keep: "lowest-loss",
};

/**
 * @throws ContractError that names the first setting out of range and what it may be; RangeError where there is no such model, or it
 * has no such widths
 */
export function checkImageRecipe(recipe: ImageRecipe): ImageRecipe {
  checkContract(recipeContract, recipe, "recipe");
  modelOf(recipe);
  return recipe;
}
