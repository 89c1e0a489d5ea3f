import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Training } from "@numera/contract";
import { bestTrial, type StudySnapshot, type Trial } from "@numera/tuner";
import { recipeWith } from "../../../tune/recipeWith.ts";
import { goalOf } from "../../../tune/trainingGoal.ts";
import { WorkflowError } from "../../../workflowError.ts";
import type { TrainingOutcome } from "../../train/events.ts";
import { TRAINING_FILE } from "../../train/training.ts";
import { resumeTraining, type TrainOptions, trainSeeds } from "../../train/trainSeeds.ts";

export interface RetrainRequest extends Pick<Training, "seeds" | "threads" | "command"> {
  /** Instead of the recipe's. */
  readonly epochs?: number | undefined;
}

/** The trial of that number, or the best. @throws WorkflowError `no-complete-trial`, `unknown-trial` */
export function chosenTrial(study: StudySnapshot, number?: number): Trial {
  const { name } = study.definition;
  const trial = number === undefined ? bestTrial(study) : study.trials[number];
  if (trial !== undefined) return trial;
  if (number === undefined) {
    throw new WorkflowError("no-complete-trial", `no trial of "${name}" is complete yet`, { study: name });
  }
  throw new WorkflowError(
    "unknown-trial",
    `"${name}" has no trial ${number}; it has ${study.trials.length}, counted from 0`,
    { study: name },
  );
}

/**
 * Trains the recipe with a trial's parameters on all training data, for as many epochs as the recipe has, and writes the model
 * with its card, which has the test accuracy; resumes where such a training was begun in the folder.
 * @throws WorkflowError as `trainSeeds` and `resumeTraining` do
 */
export async function retrainTrial(
  study: StudySnapshot,
  trial: Trial,
  { epochs, ...rest }: RetrainRequest,
  options: TrainOptions,
): Promise<TrainingOutcome> {
  if (await stat(join(options.folder, TRAINING_FILE)).catch(() => undefined)) {
    return resumeTraining(options);
  }
  const { recipe, data } = goalOf(study.definition);
  const whole = { ...recipe, ...(epochs !== undefined && { epochs }) };
  const tuned = recipeWith(whole, trial.parameters, study.definition.space);
  const training = { recipe: tuned, ...rest, ...(data !== undefined && { data }) };
  return trainSeeds(training, options);
}
