import type { ImageRecipe, Recipe, RunDescription } from "@numera/contract";
import ort from "onnxruntime-node";
import { defaultRecipe } from "../../../kinds/image/recipe.ts";
import { setUpTraining } from "../../../kinds/index.ts";
import type { TrainingSetup } from "../../../kinds/trainingSetup.ts";
import { stripes } from "../../../testing/stripes.ts";
import { fileSources } from "../../exampleSources.ts";

/** Four epochs of ten steps. */
export const stripesRun: RunDescription & { readonly recipe: ImageRecipe } = {
  recipe: { ...defaultRecipe, model: "lenet5", epochs: 4, batchSize: 10, validation: 20 },
  seed: 3,
  data: { stripes: "ab" },
  threads: 1,
};

/** The stripes' training, by its own recipe or another. */
export function setUpStripes(recipe: Recipe = stripesRun.recipe): Promise<TrainingSetup> {
  return setUpTraining(recipe, fileSources(stripes(120)), { runtime: ort });
}
