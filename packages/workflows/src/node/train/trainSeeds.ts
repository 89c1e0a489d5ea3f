import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Recipe, RunDescription, SeedResult, Training } from "@numera/contract";
import type { OnnxRuntime } from "@numera/graph";
import { type Dataset, kindOf, setUpTraining, type TrainingSetup } from "@numera/trainer";
import {
  fileSources,
  modelCard,
  RunFolder,
  requireDevice,
  type TrainRunResult,
  testFiles,
  trainRun,
  writeAtomically,
} from "@numera/trainer/node";
import { WorkflowError } from "../../workflowError.ts";
import { loadTrainingData } from "../data/trainingData.ts";
import { isFree } from "../files/isFree.ts";
import type { OnTrainingEvent, TrainingOutcome } from "./events.ts";
import { readTraining, TRAINING_FILE } from "./training.ts";
import { type Ensemble, writeEnsemble } from "./writeEnsemble.ts";

/** Where a training stands, what it runs on, and who hears of it. */
export interface TrainOptions {
  /** onnxruntime-node */
  readonly runtime: OnnxRuntime;
  /** All of it is kept here. */
  readonly folder: string;
  /** Abort to stop after the step under way; `resumeTraining` continues from there. */
  readonly signal: AbortSignal;
  readonly onEvent: OnTrainingEvent;
}

/** A seed's figures, and where its model is. */
type TrainedSeed = SeedResult & { readonly model: string };

/**
 * Trains each seed in a folder `seed-N` of its own, then writes the best model and its card.
 * @throws WorkflowError `training-folder-not-empty`, `invalid-data`; Error where the device cannot be used here
 */
export async function trainSeeds(training: Training, options: TrainOptions): Promise<TrainingOutcome> {
  const { runtime, folder } = options;
  if (!(await isFree(folder))) {
    throw new WorkflowError(
      "training-folder-not-empty",
      `"${folder}" is not empty; resume the training in it, or name another folder`,
      { folder },
    );
  }
  await requireDevice(runtime, training.device ?? "cpu");
  const dataset = await loadTrainingData(training.data);
  await mkdir(folder, { recursive: true });
  await writeAtomically(join(folder, TRAINING_FILE), `${JSON.stringify(training, null, 2)}\n`);
  return train(training, dataset, options);
}

/** Resumes the training in `folder`. @throws WorkflowError `no-training`; ContractError where its description is damaged */
export async function resumeTraining(options: TrainOptions): Promise<TrainingOutcome> {
  const training = await readTraining(options.folder);
  await requireDevice(options.runtime, training.device ?? "cpu");
  return train(training, await loadTrainingData(training.data), options);
}

async function train(
  training: Training,
  dataset: Dataset,
  { runtime, folder, signal, onEvent }: TrainOptions,
): Promise<TrainingOutcome> {
  const { recipe, seeds } = training;
  const setup = await setUpTraining(recipe, fileSources(dataset), { runtime });
  await onEvent({ type: "begin", recipe, also: setup.also });
  const results: TrainedSeed[] = [];
  for (const seed of seeds) {
    const result = await trainRun({
      runtime,
      folder: await openSeed(folder, seed, training, setup),
      setup,
      signal,
      onEvent: (event) => onEvent({ type: "fit", seed, epochs: recipe.epochs, event }),
    });
    const { model } = result;
    if (model === undefined) return { state: "stopped", seed, step: result.step };
    results.push({ ...(await seedResult(runtime, recipe, seed, result, model)), model });
  }
  return finish(runtime, folder, training, setup, results);
}

/** The run of a seed, from where it stands. */
async function openSeed(
  folder: string,
  seed: number,
  { recipe, threads, device }: Training,
  { data, also }: TrainingSetup,
): Promise<RunFolder> {
  const path = join(folder, `seed-${seed}`);
  const started = await readFile(join(path, "run.json")).catch(() => undefined);
  if (started !== undefined) return RunFolder.open(path);
  const description: RunDescription = { recipe, seed, threads, data, also, ...(device && { device }) };
  return RunFolder.create(path, description);
}

/** The run's figures, and its model's on data that it has never seen. */
async function seedResult(
  runtime: OnnxRuntime,
  recipe: Recipe,
  seed: number,
  { history, best }: TrainRunResult,
  model: string,
): Promise<SeedResult> {
  const { epoch, validationLoss, validationAccuracy } = best!;
  const { trainAccuracy } = history[epoch - 1]!;
  return {
    seed,
    bestEpoch: epoch,
    validationLoss,
    validationAccuracy,
    ...(trainAccuracy !== undefined && { trainAccuracy }),
    tests: await kindOf(recipe).test(await readFile(model), testFiles, { runtime }),
    seconds: history.reduce((sum, record) => sum + record.seconds, 0),
    history,
  };
}

async function finish(
  runtime: OnnxRuntime,
  folder: string,
  training: Training,
  { data, also }: TrainingSetup,
  results: readonly TrainedSeed[],
): Promise<TrainingOutcome> {
  const { recipe, threads, command } = training;
  const best = results.reduce((a, b) => (b.validationLoss < a.validationLoss ? b : a));
  const file = await readFile(best.model);
  const seeds = results.map(({ model: _, ...result }) => result);
  const card = modelCard({ recipe, seeds, shipped: best.seed, file, data, also, threads, command });
  const model = join(folder, `${recipe.model}.onnx`);
  await writeAtomically(model, file);
  await writeAtomically(join(folder, `${recipe.model}.json`), `${JSON.stringify(card, null, 2)}\n`);
  return {
    state: "finished",
    training,
    model,
    card,
    ...(training.ensemble && { ensemble: await ensembleOf(runtime, folder, training, results) }),
  };
}

async function ensembleOf(
  runtime: OnnxRuntime,
  folder: string,
  { recipe, command }: Training,
  results: readonly TrainedSeed[],
): Promise<Ensemble> {
  const members = new Map<string, Uint8Array>();
  for (const { seed, model } of results) members.set(`seed-${seed}`, await readFile(model));
  const path = join(folder, `${recipe.model}-ensemble.onnx`);
  return writeEnsemble(runtime, { path, members, command });
}
