import { stat } from "node:fs/promises";
import type { TrainingGoal } from "@numera/contract";
import type { OnnxRuntime } from "@numera/graph";
import { loadCharacterModel } from "@numera/reader/node";
import { kindOf } from "@numera/trainer";
import { loadMnist } from "@numera/trainer/node";
import { bestTrial, type StudySnapshot, type Trial } from "@numera/tuner";
import { type DigitEvaluation, evaluateDigits } from "../../../evaluate/evaluateDigits.ts";
import { goalOf } from "../../../tune/trainingGoal.ts";
import { trialModel } from "../trial/recipeObjective.ts";

/** The best trial of a study, and how good its own model is. */
export interface BestTrial {
  readonly trial: Trial;
  /** The trial's model, as a file; undefined where it was trained on another machine. */
  readonly model: string | undefined;
  /** On MNIST's test set; undefined where there is no model here, and for models of lines. */
  readonly test: DigitEvaluation | undefined;
}

/**
 * The best complete trial. This is the first look at the test set: everything was chosen by what was held out of the training
 * set.
 *
 * @param folder the study's
 * @returns undefined where no trial is complete
 */
export async function testBestTrial(
  runtime: OnnxRuntime,
  study: StudySnapshot,
  folder: string,
): Promise<BestTrial | undefined> {
  const trial = bestTrial(study);
  if (trial === undefined) return undefined;
  const goal = goalOf(study.definition);
  const path = trial.checkpoint === null ? undefined : trialModel(folder, trial.checkpoint, goal);
  const here = path !== undefined && (await stat(path).catch(() => undefined)) !== undefined;
  const model = here ? path : undefined;
  return { trial, model, test: await testScores(runtime, model, goal) };
}

async function testScores(
  runtime: OnnxRuntime,
  model: string | undefined,
  { recipe }: TrainingGoal,
): Promise<DigitEvaluation | undefined> {
  if (model === undefined || kindOf(recipe).report !== "classes") return undefined;
  return evaluateDigits(await loadCharacterModel(runtime, model), await loadMnist({ split: "test" }));
}
