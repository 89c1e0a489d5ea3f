import type { OnnxRuntime } from "@numera/graph";
import type { Dataset } from "../../data/dataset.ts";
import { type AnyRecipe, setUpTraining } from "../../kinds/index.ts";
import type { SetupOptions, TrainingSetup } from "../../kinds/trainingSetup.ts";
import { fileSources } from "../exampleSources.ts";

export type Trainee = TrainingSetup;

export async function lineTrainee(
  recipe: AnyRecipe,
  dataset: Dataset,
  runtime: OnnxRuntime,
  options: Omit<SetupOptions, "runtime"> = {},
): Promise<TrainingSetup> {
  return setUpTraining(recipe, fileSources(dataset), { runtime, ...options });
}

export { lineTrainee as imageTrainee };
