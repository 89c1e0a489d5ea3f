import { join } from "node:path";
import type { EpochRecord, Recipe, TrainingGoal } from "@numera/contract";
import type { OnnxRuntime } from "@numera/graph";
import { type Dataset, isDivergence, kindOf } from "@numera/trainer";
import { type TrainRunResult, trainRun } from "@numera/trainer/node";
import type { StudyDefinition } from "@numera/tuner";
import { type Objective, type TrialContext, type TrialOutcome, TunerError } from "@numera/tuner/node";
import { recipeForBudget } from "../../../tune/recipeForBudget.ts";
import { recipeWith } from "../../../tune/recipeWith.ts";
import { goalOf, type ObjectiveName } from "../../../tune/trainingGoal.ts";
import { refusalOf } from "../../files/refusal.ts";
import { millisecondsOf } from "./millisecondsOf.ts";
import { setUpTrial, trialData } from "./trialData.ts";
import { attemptPath, openAttempt } from "./trialFolder.ts";

/** How the trials of a study are trained here; plain data. */
export interface RecipeTrials {
  readonly definition: StudyDefinition;
  /** The study's folder. */
  readonly folder: string;
  /** Threads of each trial. */
  readonly threads: number;
}

/** The data of the study that this process works on. */
let loaded: Promise<Dataset> | undefined;

/**
 * Trains the study's recipe with a trial's parameters in the trial's folder. After each epoch it reports the first objective of
 * the held-out examples; what counts in the end is the epoch with the lowest validation loss, as in any training.
 */
export function recipeObjective(runtime: OnnxRuntime, trials: RecipeTrials): Objective {
  return async (context) => {
    try {
      return await trained(runtime, trials, context);
    } catch (cause) {
      throw trialFailure(cause, trials, context);
    }
  };
}

async function trained(
  runtime: OnnxRuntime,
  { definition, folder, threads }: RecipeTrials,
  { trial, signal, report, noteCheckpoint }: TrialContext,
): Promise<TrialOutcome> {
  const goal = goalOf(definition);
  const objectives = definition.objectives.map(({ name }) => name as ObjectiveName);
  const recipe = orCannotRun(() =>
    recipeForBudget(recipeWith(goal.recipe, trial.parameters, definition.space), goal.budget),
  );
  const dataset = await dataOf(goal, definition.seed);
  const setup = await setUpTrial(runtime, recipe, dataset, definition.seed);
  const { seed } = trial;
  const { data, also } = setup;
  const run = await openAttempt(folder, trial, { recipe, seed, threads, data, also });
  await noteCheckpoint(attemptPath(trial));
  const pruned = new AbortController();
  const result = await trainRun({
    runtime,
    folder: run,
    setup,
    signal: AbortSignal.any([signal, pruned.signal]),
    async onEvent(event) {
      if (event.type !== "epoch") return;
      const wanted = await report(event.record.epoch, reported(objectives[0]!, event.record));
      // After its last epoch a trial is complete, whatever the pruner says.
      if (wanted && event.record.epoch < goal.budget) pruned.abort();
    },
  });
  if (!result.finished) return { state: pruned.signal.aborted ? "pruned" : "interrupted" };
  return { state: "complete", objectives: await scores(runtime, objectives, recipe, result) };
}

/** What one trial's error says of others: a training that diverges does so each time, and on a full disk none can be kept. */
function trialFailure(cause: unknown, { folder }: RecipeTrials, { trial }: TrialContext): unknown {
  if (isDivergence(cause)) return new TunerError("cannot-run", cause.message, { cause });
  const refusal = refusalOf(cause);
  if (refusal === undefined) return cause;
  return new TunerError(
    "cannot-work",
    `trial ${trial.number} cannot be trained in "${folder}" (${refusal}); it waits as it was. Make room, or make the folder writable, and resume the study`,
    { cause },
  );
}

/** Without its data no trial of the study can be trained here. */
function dataOf(goal: TrainingGoal, seed: number): Promise<Dataset> {
  loaded ??= trialData(goal, seed);
  return loaded.catch((cause) => {
    throw new TunerError("cannot-work", (cause as Error).message, { cause });
  });
}

/** The model of a complete trial, where it was trained in this folder. */
export function trialModel(folder: string, checkpoint: string, { recipe }: TrainingGoal): string {
  return join(folder, checkpoint, `${recipe.model}.onnx`);
}

function reported(
  objective: ObjectiveName,
  { validationAccuracy, validationLoss }: Pick<EpochRecord, "validationAccuracy" | "validationLoss">,
): number {
  return objective === "loss" ? validationLoss : validationAccuracy;
}

async function scores(
  runtime: OnnxRuntime,
  objectives: readonly ObjectiveName[],
  recipe: Recipe,
  { best, model }: TrainRunResult,
): Promise<number[]> {
  const values: number[] = [];
  for (const objective of objectives) {
    if (objective === "parameters") values.push(kindOf(recipe).parameters(recipe));
    else if (objective === "milliseconds") values.push(await millisecondsOf(runtime, recipe, model!));
    else values.push(reported(objective, best!));
  }
  return values;
}

/** What a recipe refuses, it refuses each time. */
function orCannotRun<T>(make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw new TunerError("cannot-run", (cause as Error).message, { cause });
  }
}
