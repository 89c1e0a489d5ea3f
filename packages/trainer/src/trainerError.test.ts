/** Each code of a TrainerError, by the mistake that it answers. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ort from "onnxruntime-node";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseIdxImages } from "./data/idx.ts";
import { digitClasses } from "./finetune/realLine.ts";
import { restoreWeights } from "./finetune/restoreWeights.ts";
import { Fit } from "./fit/fit.ts";
import { checkRecipe } from "./kinds/index.ts";
import { classesOf, numberAlphabet } from "./kinds/line/alphabets.ts";
import { lineNet } from "./models/lineNet.ts";
import { mirrorSource } from "./node/data/mirrorSource.ts";
import { loadMnist } from "./node/data/mnist.ts";
import { requireDevice } from "./node/device.ts";
import { readBoxes } from "./node/finetune/readBoxes.ts";
import { readCheckpoint } from "./node/readCheckpoint.ts";
import { loadRecipe } from "./node/recipes.ts";
import { RunFolder } from "./node/run/runFolder.ts";
import { setUpStripes, stripesRun } from "./node/run/testing/stripes.ts";
import { trainRun } from "./node/run/trainRun.ts";
import { writeAtomically } from "./node/writeAtomically.ts";
import { STRING_PRESETS } from "./strings/settings.ts";
import { StringSynthesis } from "./strings/synthesis.ts";
import { blockDigitBank } from "./strings/testing/blockDigits.ts";
import type { TrainerErrorCode } from "./trainerError.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-trainer-error-"));
});
afterEach(() => rm(folder, { recursive: true }));

const written = async (name: string, text: string) => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};

const mistakes: Readonly<Record<TrainerErrorCode, () => Promise<unknown>>> = {
  "unknown-recipe": () => loadRecipe("sead"),
  "invalid-recipe": async () => checkRecipe({ model: "resnet" } as never),
  "unusable-device": () => requireDevice(ort, "tpu" as never),
  "run-folder-not-empty": async () => RunFolder.create(join(await written("x", ""), ".."), stripesRun),
  "no-run": () => RunFolder.open(folder),
  "invalid-run": async () => RunFolder.open(join(await written("run.json", "{}"), "..")),
  "invalid-checkpoint": async () => readCheckpoint(await written("checkpoint", "no tensors")),
  "unwritten-run": async () => {
    const begun = await RunFolder.create(join(folder, "run"), stripesRun);
    begun.saveCheckpoint = async () => {
      throw new Error("no room");
    };
    return trainRun({ runtime: ort, folder: begun, setup: await setUpStripes() });
  },
  "changed-data": async () => {
    const begun = await RunFolder.create(join(folder, "run"), { ...stripesRun, data: { stripes: "cd" } });
    return trainRun({ runtime: ort, folder: begun, setup: await setUpStripes() });
  },
  diverged: async () => {
    const task = await (await setUpStripes()).task(1, {});
    const fit = await Fit.create({ runtime: ort, task, plan: stripesRun.recipe, seed: 1 });
    const { training, ...rest } = fit.checkpoint();
    for (const { data } of training.values.values()) data.fill(Number.NaN);
    const spoilt = { runtime: ort, task, plan: stripesRun.recipe, seed: 1, resume: { training, ...rest } };
    for await (const _ of (await Fit.create(spoilt)).events());
  },
  "foreign-network": async () => restoreWeights(lineNet, new Map(), classesOf(numberAlphabet)),
  "missing-data": () =>
    loadMnist({ split: "test", sources: [{ read: () => Promise.reject(new Error("no")) } as never] }),
  "invalid-dataset": async () => parseIdxImages(new Uint8Array(16), "digits"),
  "unreachable-mirror": () =>
    mirrorSource(["http://127.0.0.1:1"], folder).read({ name: "digits", bytes: 1, sha256: "" } as never),
  "invalid-boxes": async () => readBoxes(await written("boxes.json", "{")),
  "invalid-labels": async () => digitClasses(numberAlphabet, "four"),
  "invalid-synthesis": async () => {
    const settings = { ...STRING_PRESETS.training, maxWidth: 6 };
    return new StringSynthesis({ bank: blockDigitBank(1, 1), settings, seed: 1 }).draw(0);
  },
  "unwritable-file": () => writeAtomically(join(folder, "none", "file"), "text"),
};

test.each(Object.entries(mistakes))("%s", async (code, make) => {
  await expect(make()).rejects.toMatchObject({ name: "TrainerError", code });
});
