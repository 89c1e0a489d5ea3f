import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCharacterModel } from "@numera/reader/node";
import { percent } from "@numera/report/text";
import { type AnyRecipe, type Dataset, isLineRecipe } from "@numera/trainer";
import {
  type Device,
  imageTrainee,
  lineTrainee,
  loadMnist,
  modelCard,
  type RunDescription,
  RunFolder,
  requireDevice,
  type SeedResult,
  type Trainee,
  type TrainRunResult,
  trainRun,
  writeAtomically,
} from "@numera/trainer/node";
import * as ort from "onnxruntime-node";
import { DAMAGED_IMAGES, evaluateCorruptions } from "../evaluation/evaluateCorruptions.ts";
import { readDigits } from "../evaluation/evaluateDigits.ts";
import { evaluateLines } from "../evaluation/evaluateLines.ts";
import { readIdxArgument } from "../evaluation/idxData.ts";
import { testDigitModel } from "../evaluation/testDigitModel.ts";
import { print } from "../output/print.ts";
import type { ReportFiles } from "../report/writeReport.ts";
import { requireRun } from "./runSummary.ts";
import { TrainingLine } from "./trainingLine.ts";
import { writeEnsemble } from "./writeEnsemble.ts";

/** A training of one or several seeds; it stands in `training.json` of its folder. */
export interface Training {
  readonly recipe: AnyRecipe;
  readonly seeds: readonly number[];
  readonly threads: number;
  readonly command: string;
  /** Two IDX files as IMAGES,LABELS; MNIST's training set without them. */
  readonly data?: string;
  /** What the graph runs on; the CPU where it is left out. */
  readonly device?: Device;
  /** Make one model of all seeds as well. */
  readonly ensemble?: true;
}

const TRAINING = "training.json";

/**
 * Trains each seed in a folder `seed-N` of its own, then writes the best model and its card.
 * @throws Error when `folder` already holds something
 */
export async function trainSeeds(folder: string, training: Training, signal: AbortSignal): Promise<void> {
  const dataset = await loadData(training);
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new Error(
      `train: "${folder}" is not empty; go on with its training by --resume "${folder}", or name another folder by --out`,
    );
  }
  await writeAtomically(join(folder, TRAINING), `${JSON.stringify(training, null, 2)}\n`);
  await run(folder, training, dataset, signal);
}

/** Goes on with the training in `folder`. @throws Error when there is none */
export async function resumeTraining(folder: string, signal: AbortSignal): Promise<void> {
  let text: string;
  try {
    text = await readFile(join(folder, TRAINING), "utf8");
  } catch (cause) {
    throw new Error(`train: "${folder}" holds no training: there is no ${TRAINING} in it`, { cause });
  }
  let training: Training;
  try {
    training = JSON.parse(text) as Training;
  } catch (cause) {
    throw new Error(`train: "${join(folder, TRAINING)}" is no JSON; begin anew in another folder`, { cause });
  }
  await run(folder, training, await loadData(training), signal);
}

async function loadData({ data }: Training): Promise<Dataset> {
  return data === undefined ? loadMnist({ split: "train" }) : readIdxArgument(data);
}

async function run(folder: string, training: Training, dataset: Dataset, signal: AbortSignal): Promise<void> {
  const { recipe, seeds, threads, device } = training;
  if (device) await requireDevice(ort, device);
  const trainee = isLineRecipe(recipe)
    ? await lineTrainee(recipe, dataset, ort)
    : await imageTrainee(recipe, dataset, ort);
  if (isLineRecipe(recipe)) process.stderr.write(`${sourcesOf(trainee)}\n`);
  const results: (SeedResult & { readonly model: string })[] = [];
  for (const seed of seeds) {
    const path = join(folder, `seed-${seed}`);
    const description = {
      recipe,
      seed,
      threads,
      data: dataset.sha256,
      also: trainee.also,
      ...(device && { device }),
    };
    const runFolder = await openOrCreate(path, description);
    const line = new TrainingLine(`seed ${seed}`, recipe.epochs);
    const result = await trainRun({
      runtime: ort,
      folder: runFolder,
      trainee,
      signal,
      onEvent: (event) => line.show(event),
    });
    if (result.model === undefined) {
      process.stderr.write(
        `\nstopped at step ${result.step} of seed ${seed}; go on with: numera train --resume ${folder}\n`,
      );
      process.exitCode = 130;
      return;
    }
    results.push({ ...(await scored(recipe, seed, result)), model: result.model });
  }
  await finish(folder, training, trainee, results);
}

/** What the strings are composed of: a line trained without the letters takes letters for digits. */
function sourcesOf({ also }: Trainee): string {
  const found = also.length === 0 ? "nothing else: writers' labels and letters are missing" : also.join("; ");
  return `strings of MNIST's training digits, and ${found} (NUMERA_DATA names the folder of both)`;
}

async function openOrCreate(path: string, description: RunDescription): Promise<RunFolder> {
  const started = await readFile(join(path, "run.json")).catch(() => undefined);
  return started === undefined ? RunFolder.create(path, description) : RunFolder.open(path);
}

/** Strings of each kind that a line network is tested on. */
const TEST_STRINGS = 1000;

/** Scores on data that had no part in the training: of digits MNIST's test set first, of lines strings of its writers. */
async function tested(recipe: AnyRecipe, model: string): Promise<SeedResult["tests"]> {
  if (isLineRecipe(recipe)) {
    return [
      await evaluateLines(model, "test-spaced", TEST_STRINGS),
      await evaluateLines(model, "test-touching", TEST_STRINGS),
    ];
  }
  return testDigitModel(model);
}

/** The run's figures, and its model's on data that it has never seen. */
async function scored(
  recipe: AnyRecipe,
  seed: number,
  { history, best, model }: TrainRunResult,
): Promise<SeedResult> {
  const { epoch, validationLoss, validationAccuracy } = best!;
  return {
    seed,
    bestEpoch: epoch,
    validationLoss,
    validationAccuracy,
    trainAccuracy: history[epoch - 1]!.trainAccuracy,
    tests: await tested(recipe, model!),
    seconds: history.reduce((sum, record) => sum + record.seconds, 0),
    history,
  };
}

async function finish(
  folder: string,
  training: Training,
  { data, also }: Trainee,
  results: readonly (SeedResult & { model: string })[],
): Promise<void> {
  const { recipe, threads, command } = training;
  const best = results.reduce((a, b) => (b.validationLoss < a.validationLoss ? b : a));
  const file = await readFile(best.model);
  const seeds = results.map(({ model: _, ...result }) => result);
  const card = modelCard({ recipe, seeds, shipped: best.seed, file, data, also, threads, command });
  await writeAtomically(join(folder, `${recipe.model}.onnx`), file);
  await writeAtomically(join(folder, `${recipe.model}.json`), `${JSON.stringify(card, null, 2)}\n`);
  for (const { seed, validationLoss, validationAccuracy, tests, seconds } of seeds) {
    const scores = tests.map(({ data, accuracy }) => `${data} accuracy ${percent(accuracy, 2)}`).join("; ");
    await print(
      `seed ${seed}: validation loss ${validationLoss.toFixed(4)}, accuracy ${percent(validationAccuracy, 2)}; ` +
        `${scores}; ${seconds.toFixed(0)} s`,
    );
  }
  const { meanAccuracy, lowestAccuracy, highestAccuracy } = card.test;
  await print(
    `mean test accuracy ${percent(meanAccuracy, 3)} (${percent(lowestAccuracy, 2)} to ${percent(highestAccuracy, 2)})`,
  );
  await print(
    `model of seed ${best.seed} and its card: ${join(folder, `${recipe.model}.onnx`)}, ${recipe.model}.json`,
  );
  if (training.ensemble) await print(await ensemble(folder, training, results));
  await print(`report: ${(await report(folder, training, file)).html}`);
}

/** Writes one model of all seeds' models, and says how good it is on the test set. */
async function ensemble(
  folder: string,
  { recipe: { model: name }, command }: Training,
  results: readonly (SeedResult & { model: string })[],
): Promise<string> {
  const members = new Map<string, Uint8Array>();
  for (const { seed, model } of results) members.set(`seed-${seed}`, await readFile(model));
  return writeEnsemble({ path: join(folder, `${name}-ensemble.onnx`), members, command });
}

/** The report on what was trained: on digits all there is to see, on lines the curves. */
async function report(
  folder: string,
  { recipe, command }: Training,
  model: Uint8Array,
): Promise<ReportFiles> {
  // Charts take as long to load as all else; a training that is stopped before does not wait for them.
  if (isLineRecipe(recipe)) {
    const { reportRuns } = await import("../report/reportRuns.ts");
    return reportRuns(folder, [{ name: recipe.model, run: await requireRun(folder) }], command);
  }
  const { reportDigits } = await import("../report/reportDigits.ts");
  const { learningCurvesBeside } = await import("../report/learningCurves.ts");
  const path = join(folder, `${recipe.model}.onnx`);
  const classifier = await loadCharacterModel(ort, path);
  const dataset = await loadMnist({ split: "test" });
  return reportDigits({
    path: folder,
    classifier,
    model,
    dataset,
    readings: await readDigits(classifier, dataset),
    robustness: await evaluateCorruptions(classifier, dataset, DAMAGED_IMAGES),
    training: await learningCurvesBeside(path),
    image: 0,
    command,
  });
}
