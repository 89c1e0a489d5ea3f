/** Every way in which a workflow refuses what it is asked for: one misuse for each code. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import type { FineTuning } from "@numera/contract";
import { type Dataset, DEFAULT_PLAN, DIGIT_CLASSES, defaultRecipe } from "@numera/trainer";
import type { StudySnapshot } from "@numera/tuner";
import * as ort from "onnxruntime-node";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { adaptModel } from "../adapt/adaptModel.ts";
import { rehearsalStrings } from "../adapt/rehearsalStrings.ts";
import { readDigits } from "../evaluate/evaluateDigits.ts";
import { WorkflowError, type WorkflowErrorCode } from "../workflowError.ts";
import { beginFineTuning, resumeFineTuning } from "./adapt/fineTuneFolder.ts";
import { calibrate } from "./calibrate/calibrate.ts";
import { readFolds } from "./calibrate/readFolds.ts";
import { readLabels } from "./data/readLabels.ts";
import { readIdxPair } from "./data/trainingData.ts";
import { sha256 } from "./files/sha256.ts";
import { quantizeFile } from "./quantize/quantizeFile.ts";
import { resumeTraining, trainSeeds } from "./train/trainSeeds.ts";
import { chosenTrial } from "./tune/results/retrainTrial.ts";
import { defineStudy, type NewStudy } from "./tune/study/defineStudy.ts";
import { readStudy } from "./tune/study/readStudy.ts";
import { existingPlace } from "./tune/study/studyPlace.ts";
import { takeSome } from "./tune/trial/trialData.ts";

let home: string;
const at = (...names: string[]) => join(home, ...names);
const csv = "file,label\na.png,1\nb.png,2\n";

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "numera-misuse-"));
  await mkdir(at("scans"));
  await writeFile(at("scans", "labels.csv"), csv);
  await mkdir(at("taken"));
  await writeFile(at("taken", "something"), "");
  await mkdir(at("empty"));
});
afterAll(() => rm(home, { recursive: true }));

const work = (folder: string) => ({
  runtime: ort,
  sharp,
  folder: at(folder),
  signal: new AbortController().signal,
  onEvent: () => {},
});

const fineTuning = (change: Partial<FineTuning> = {}): FineTuning => ({
  strings: at("scans"),
  model: "line",
  name: "mine",
  validation: "last quarter",
  final: true,
  folds: 2,
  plan: DEFAULT_PLAN,
  seed: 1,
  threads: 1,
  command: "",
  sha256: { model: "0".repeat(64), labels: sha256(Buffer.from(csv)) },
  ...change,
});

/** A fine-tuning's folder with these parts finished. @returns its path */
async function fineTuned(
  name: string,
  parts: readonly string[],
  change: Partial<FineTuning> = {},
): Promise<string> {
  for (const part of parts) {
    await mkdir(at(name, part), { recursive: true });
    await writeFile(at(name, part, "result.json"), "{}");
    await writeFile(at(name, part, "mine.onnx"), part);
  }
  await mkdir(at(name), { recursive: true });
  await writeFile(at(name, "finetuning.json"), JSON.stringify(fineTuning(change)));
  return at(name);
}

const allParts = ["fold-1", "fold-2", "final"];

const dataset: Dataset = {
  name: "ten",
  images: new Uint8Array(10 * 784),
  labels: new Uint8Array(10),
  count: 10,
  height: 28,
  width: 28,
  classes: DIGIT_CLASSES,
  sha256: {},
};

const newStudy = (change: Partial<NewStudy>) =>
  defineStudy("study", { space: "seed", objective: ["accuracy"], seed: 1, ...change });

const emptyStudy: StudySnapshot = {
  definition: {
    name: "study",
    space: {},
    objectives: [{ name: "accuracy", direction: "maximize" }],
    sampler: { name: "grid" },
    pruner: { name: "none" },
    seed: 1,
    objective: null,
  },
  trials: [],
};

const inStudies = async <T>(studies: readonly string[], ask: () => Promise<T>): Promise<T> => {
  for (const name of studies) await mkdir(at("home", "studies", name, "db"), { recursive: true });
  const before = process.cwd();
  process.chdir(at("home"));
  try {
    return await ask();
  } finally {
    process.chdir(before);
  }
};

const misuses: Readonly<Record<WorkflowErrorCode, () => unknown>> = {
  "missing-labels": () => readLabels(at("empty")),
  "invalid-labels": async () => {
    await writeFile(at("empty", "labels.csv"), "image,text\n");
    return readLabels(at("empty"));
  },
  "invalid-doubtful": () =>
    calibrate(
      { runtime: ort, sharp },
      {
        model: "line",
        strings: [],
        doubtful: [at("scans", "labels.csv")],
        synthetic: 0,
        numberless: 0,
      },
    ),
  "invalid-strokes": () =>
    calibrate(
      { runtime: ort, sharp },
      { model: "line", strings: [], strokes: [at("scans", "labels.csv")], synthetic: 0, numberless: 0 },
    ),
  "invalid-data": () => readIdxPair("one"),
  "different-classes": () =>
    readDigits(
      { kind: "image", id: "letters", sha256: "", classes: ["a"], classify: async () => new Float32Array() },
      dataset,
    ),
  "too-few-images": () => takeSome(dataset, 11, 1),
  "too-few-lines": async () =>
    adaptModel({
      runtime: ort,
      model: new Uint8Array(await (await import("@numera/reader/node")).modelBytes("line")),
      name: "mine",
      by: "a test",
      lines: [],
      others: [],
      rehearsal: rehearsalStrings({
        ...dataset,
        images: dataset.images.map((_, i) => (i % 28 === 14 ? 255 : 0)),
      }),
      onProgress: () => {},
    }),
  "too-few-strings": () =>
    calibrate({ runtime: ort, sharp }, { model: "line", strings: [], synthetic: 0, numberless: 0 }),
  "not-a-line-model": () => quantizeFile(ort, "seed-cnn", at("quantized.onnx")),
  "training-folder-not-empty": () =>
    trainSeeds({ recipe: defaultRecipe, seeds: [1], threads: 1, command: "" }, work("taken")),
  "fine-tuning-folder-not-empty": () => beginFineTuning(fineTuning(), work("taken")),
  "no-training": () => resumeTraining(work("taken")),
  "no-fine-tuning": () => resumeFineTuning(work("taken")),
  "changed-input": async () => {
    await fineTuned("changed", []);
    return resumeFineTuning(work("changed"));
  },
  "no-folds": () => readFolds(at("taken"), "line", []),
  "unfinished-fold": async () => readFolds(await fineTuned("half", ["fold-1"]), "line", []),
  "no-final-model": async () => readFolds(await fineTuned("open", ["fold-1", "fold-2"]), "line", []),
  "other-model": async () => readFolds(await fineTuned("whole", allParts), "line", []),
  "unknown-labels": async () => {
    const run = await fineTuned("known", allParts);
    return readFolds(run, join(run, "final", "mine.onnx"), [at("taken")]);
  },
  "unknown-space": () => newStudy({ space: "sed" }),
  "invalid-space": async () => {
    await writeFile(at("space.json"), "{}");
    return newStudy({ space: at("space.json") });
  },
  "unfit-space": () => newStudy({ recipe: "line" }),
  "images-of-lines": () => newStudy({ recipe: "line", take: 9 }),
  "invalid-objective": () => newStudy({ objective: ["parameters"] }),
  "no-study": () => existingPlace(at("empty"), undefined),
  "several-studies": () => inStudies(["a", "b"], () => existingPlace(undefined, undefined)),
  "unwritten-study": async () => {
    // Another process has the study, and has not written yet how it stands.
    const owner = { host: hostname(), pid: process.pid, id: "another" };
    await mkdir(at("locked"));
    await writeFile(at("locked", "lock"), JSON.stringify(owner));
    return (await readStudy({ name: "locked", folder: at("locked") })).snapshot();
  },
  "no-complete-trial": () => chosenTrial(emptyStudy),
  "unknown-trial": () => chosenTrial(emptyStudy, 3),
};

it.each(Object.entries(misuses))("says %s in one sentence", async (code, misuse) => {
  const error = await (async () => misuse())().catch((error: unknown) => error);
  expect(error).toBeInstanceOf(WorkflowError);
  const { message } = error as WorkflowError;
  expect((error as WorkflowError).code, message).toBe(code);
  // One line, and none of the command line's words.
  expect(message).toMatch(/^\S.*\S$/);
  expect(message).not.toMatch(/(?<!\S)--?[a-z]|numera /);
});
