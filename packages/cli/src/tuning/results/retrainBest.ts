import { stat } from "node:fs/promises";
import { join } from "node:path";
import { parametersText } from "@numera/report/text";
import { bestTrial, type StudySnapshot, type Trial } from "@numera/tuner";
import { commandLine } from "../../output/commandLine.ts";
import { resumeTraining, trainSeeds } from "../../training/trainSeeds.ts";
import { recipeWith } from "../trial/recipeWith.ts";
import type { TrainingGoal } from "../trial/trainingGoal.ts";

export interface RetrainOptions {
  /** The trial of that number instead of the best. */
  readonly trial?: number;
  /** Instead of the recipe's. */
  readonly epochs?: number;
  readonly seeds: readonly number[];
  readonly threads: number;
  /** Folder of the training. */
  readonly out: string;
  readonly signal: AbortSignal;
}

/**
 * Trains the recipe with the best trial's parameters on all training data, for as many epochs as the recipe has, and writes the model
 * with its card, which has the test accuracy; goes on where such a training was begun in the folder.
 */
export async function retrainBest(study: StudySnapshot, options: RetrainOptions): Promise<void> {
  const { out, signal, seeds, threads, epochs } = options;
  const trial = chosen(study, options.trial);
  process.stderr.write(`trial ${trial.number}: ${parametersText(trial.parameters)}\n`);
  if (await stat(join(out, "training.json")).catch(() => undefined)) {
    return resumeTraining(out, signal);
  }
  const { recipe, data } = study.definition.objective as TrainingGoal;
  const whole = { ...recipe, ...(epochs !== undefined && { epochs }) };
  const tuned = recipeWith(whole, trial.parameters, study.definition.space);
  await trainSeeds(
    out,
    { recipe: tuned, seeds, threads, command: commandLine(), ...(data !== undefined && { data }) },
    signal,
  );
}

function chosen(study: StudySnapshot, number: number | undefined): Trial {
  const { name } = study.definition;
  const trial = number === undefined ? bestTrial(study) : study.trials[number];
  if (trial !== undefined) return trial;
  throw new Error(
    number === undefined
      ? `tune: no trial of "${name}" is complete yet; go on with numera tune --study ${name}`
      : `tune: "${name}" has no trial ${number}; it has ${study.trials.length}, counted from 0`,
  );
}
