import type { Recipe } from "@numera/contract";
/** Everything about a training that depends on what is trained, by kind. A kind is a folder here and a line in `kinds`. */
import { TrainerError } from "../trainerError.ts";
import type { ExampleSources } from "./exampleSources.ts";
import { imageKind } from "./image/index.ts";
import type { Kind } from "./kind.ts";
import { lineKind } from "./line/index.ts";
import type { SetupOptions, TrainingSetup } from "./trainingSetup.ts";

export const kinds = [imageKind, lineKind] as const;

/** The kind of a recipe. @throws TrainerError `invalid-recipe` where no kind has its model */
export function kindOf({ model }: { readonly model: string }): Kind<Recipe> {
  const kind = kinds.find(({ models }) => models.includes(model));
  if (kind) return kind as Kind<Recipe>;
  const known = kinds.flatMap(({ models }) => models).join(", ");
  const sentence = `recipe: model must be one of ${known}, got ${JSON.stringify(model)}`;
  throw new TrainerError("invalid-recipe", sentence);
}

/** Checks a recipe of any kind. @throws TrainerError, ContractError `invalid-recipe`: the first setting out of range and what it may be */
export function checkRecipe(recipe: Recipe): Recipe {
  return kindOf(recipe).check(recipe);
}

/** Gives a recipe its examples. @throws Error where they do not fit it, or cannot be had */
export function setUpTraining(
  recipe: Recipe,
  sources: ExampleSources,
  options: SetupOptions,
): Promise<TrainingSetup> {
  return kindOf(recipe).setUp(recipe, sources, options);
}
