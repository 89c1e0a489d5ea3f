/** Everything about a training that depends on what is trained, by kind. A kind is a folder here and a line in `kinds`. */
import type { ExampleSources } from "./exampleSources.ts";
import { imageKind } from "./image/index.ts";
import type { Kind } from "./kind.ts";
import { lineKind } from "./line/index.ts";
import type { SetupOptions, TrainingSetup } from "./trainingSetup.ts";

export const kinds = [imageKind, lineKind] as const;

type RecipeOf<K> = K extends Kind<infer R> ? R : never;

/** A recipe of any kind. */
export type AnyRecipe = RecipeOf<(typeof kinds)[number]>;

/** The kind of a recipe. @throws RangeError where no kind has its model */
export function kindOf({ model }: { readonly model: string }): Kind<AnyRecipe> {
  const kind = kinds.find(({ models }) => models.includes(model));
  if (kind) return kind as Kind<AnyRecipe>;
  const known = kinds.flatMap(({ models }) => models).join(", ");
  throw new RangeError(`recipe: model must be one of ${known}, not ${JSON.stringify(model)}`);
}

/** Checks a recipe of any kind. @throws RangeError that names the first setting out of range and what it may be */
export function checkAnyRecipe(recipe: AnyRecipe): AnyRecipe {
  return kindOf(recipe).check(recipe);
}

/** Gives a recipe its examples. @throws Error where they do not fit it, or cannot be had */
export function setUpTraining(
  recipe: AnyRecipe,
  sources: ExampleSources,
  options: SetupOptions,
): Promise<TrainingSetup> {
  return kindOf(recipe).setUp(recipe, sources, options);
}
