/** Everything about a training that depends on what is trained, by kind. A kind is a folder here and a line in `kinds`. */
import type { Recipe } from "@numera/contract";
import type { ExampleSources } from "./exampleSources.ts";
import { imageKind } from "./image/index.ts";
import type { Kind } from "./kind.ts";
import { lineKind } from "./line/index.ts";
import { requireKnown } from "./requireKnown.ts";
import type { SetupOptions, TrainingSetup } from "./trainingSetup.ts";

export const kinds = [imageKind, lineKind] as const;

/**
 * The kind of a recipe.
 *
 * @param file what the recipe came from, for the error
 * @throws TrainerError `invalid-recipe` where no kind has its model
 */
export function kindOf({ model }: { readonly model: string }, file = "recipe"): Kind<Recipe> {
  const known = kinds.flatMap(({ models }) => models);
  requireKnown(model, known, "model", file);
  return kinds.find(({ models }) => models.includes(model)) as Kind<Recipe>;
}

/**
 * Checks a recipe of any kind.
 *
 * @param file what the recipe came from, for the error
 * @throws ContractError, TrainerError `invalid-recipe`: the first setting out of range and what it may be
 */
export function checkRecipe(recipe: Recipe, file = "recipe"): Recipe {
  return kindOf(recipe, file).check(recipe, file);
}

/** Gives a recipe its examples. @throws Error where they do not fit it, or cannot be had */
export function setUpTraining(
  recipe: Recipe,
  sources: ExampleSources,
  options: SetupOptions,
): Promise<TrainingSetup> {
  return kindOf(recipe).setUp(recipe, sources, options);
}
