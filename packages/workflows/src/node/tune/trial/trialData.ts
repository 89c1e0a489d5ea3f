import type { Recipe, TrainingGoal } from "@numera/contract";
import type { OnnxRuntime } from "@numera/graph";
import { Random } from "@numera/random";
import { type Dataset, setUpTraining, type TrainingSetup, takeImages } from "@numera/trainer";
import { fileSources } from "@numera/trainer/node";
import { WorkflowError } from "../../../workflowError.ts";
import { loadTrainingData } from "../../data/trainingData.ts";

/**
 * The training images of a study: all, or those that its seed takes. Never a test set.
 * @throws WorkflowError `invalid-data`, `too-few-images`
 */
export async function trialData({ data, take, recipe }: TrainingGoal, seed: number): Promise<Dataset> {
  const dataset = await loadTrainingData(data);
  return take === undefined ? dataset : takeSome(dataset, take + recipe.validation, seed);
}

/** @throws WorkflowError `too-few-images` */
export function takeSome(dataset: Dataset, count: number, seed: number): Dataset {
  if (count > dataset.count) {
    throw new WorkflowError(
      "too-few-images",
      `with those held out ${count} images are needed, and "${dataset.name}" has ${dataset.count}`,
    );
  }
  const order = new Random(seed).at("take").permutation(dataset.count).slice(0, count).sort();
  return { ...dataset, ...takeImages(dataset, order), name: `${dataset.name}, ${count} of it`, count };
}

/** What a recipe trains in a study: all trials are validated on the same examples. */
export function setUpTrial(
  runtime: OnnxRuntime,
  recipe: Recipe,
  dataset: Dataset,
  heldOutSeed: number,
): Promise<TrainingSetup> {
  return setUpTraining(recipe, fileSources(dataset), { runtime, heldOutSeed });
}
