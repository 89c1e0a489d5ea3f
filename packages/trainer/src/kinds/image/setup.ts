import type { ImageRecipe } from "@numera/contract";
import { detectTarget } from "@numera/graph";
import { sharingFor } from "../../fit/sharing.ts";
import { modelOf } from "../../models/index.ts";
import type { ExampleSources } from "../exampleSources.ts";
import type { SetupOptions, TrainingSetup } from "../trainingSetup.ts";
import { exportModel } from "./exportModel.ts";
import { createImageTask } from "./task.ts";

/** A classifier of the images of a data set. */
export async function setUpImages(
  recipe: ImageRecipe,
  sources: ExampleSources,
  { runtime, heldOutSeed }: SetupOptions,
): Promise<TrainingSetup> {
  const dataset = await sources.images();
  const { classes, sha256: data } = dataset;
  return {
    data,
    also: [],
    task: async (seed, sessionOptions) =>
      createImageTask({
        recipe,
        dataset,
        seed,
        ...(heldOutSeed !== undefined && { heldOutSeed }),
        sharing: sharingFor(recipe, sessionOptions),
        runtime,
        sessionOptions,
        target: await detectTarget(runtime, sessionOptions),
      }),
    export: async (weights, training) =>
      exportModel(modelOf(recipe), weights, { name: recipe.model, classes, recipe: training, data }),
    async close() {},
  };
}
