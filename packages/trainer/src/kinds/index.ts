/** Everything about a training that depends on what is trained, by kind. A kind is a folder here and a line in `kinds`. */
import { parseContract, recipeContract } from "@numera/contract";
import type { ExampleSources } from "./exampleSources.ts";
import { imageKind } from "./image/index.ts";
import type { Kind } from "./kind.ts";
import { lineKind } from "./line/index.ts";
import { requireKnown } from "./requireKnown.ts";
import type { SetupOptions, TrainingSetup } from "./trainingSetup.ts";

export const kinds = [imageKind, lineKind] as const;

type RecipeOf<K> = K extends Kind<infer R> ? R : never;

/** A recipe of any kind. */
export type AnyRecipe = RecipeOf<(typeof kinds)[number]>;

/**
 * The kind of a recipe.
 *
 * @param file what the recipe came from, for the error
 * @throws ContractError `invalid-recipe` where no kind has its model
 */
export function kindOf({ model }: { readonly model: string }, file = "recipe"): Kind<AnyRecipe> {
  const known = kinds.flatMap(({ models }) => models);
  requireKnown(model, known, "model", file);
  return kinds.find(({ models }) => models.includes(model)) as Kind<AnyRecipe>;
}

/**
 * Checks a recipe of any kind.
 *
 * @param file what the recipe came from, for the error
 * @throws ContractError `invalid-recipe`, which names the first setting that does not fit and what it may be
 */
export function checkAnyRecipe(recipe: AnyRecipe, file = "recipe"): AnyRecipe {
  return kindOf(recipe, file).check(recipe, file);
}

/**
 * A recipe of any kind from a file's text.
 *
 * @throws ContractError where it is no JSON, or not a recipe
 */
export function parseRecipe(text: string, file: string): AnyRecipe {
  return checkAnyRecipe(parseContract(recipeContract, text, file), file);
}

/** Gives a recipe its examples. @throws Error where they do not fit it, or cannot be had */
export function setUpTraining(
  recipe: AnyRecipe,
  sources: ExampleSources,
  options: SetupOptions,
): Promise<TrainingSetup> {
  return kindOf(recipe).setUp(recipe, sources, options);
}
