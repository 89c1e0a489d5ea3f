import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ort from "onnxruntime-node";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeAtomically } from "../writeAtomically.ts";
import { RunFolder } from "./runFolder.ts";
import { stripesRun as description, setUpStripes } from "./testing/stripes.ts";
import { trainRun } from "./trainRun.ts";

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "numera-run-"));
});
afterEach(() => rm(base, { recursive: true }));

/** Trains the run in `folder`, aborting once `stop` steps are done. */
async function train(folder: RunFolder, stop = Number.POSITIVE_INFINITY) {
  const controller = new AbortController();
  return trainRun({
    runtime: ort,
    folder,
    setup: await setUpStripes(folder.description.recipe),
    signal: controller.signal,
    onEvent: (event) => {
      if (event.type === "step" && event.step >= stop) controller.abort();
    },
  });
}

const read = (folder: RunFolder, name: string) => readFile(folder.file(name));
/** Log lines without what the clock decides. */
async function logOf(folder: RunFolder) {
  const lines = (await read(folder, "metrics.ndjson")).toString().trim().split("\n");
  return lines.map((line) => ({ ...JSON.parse(line), seconds: 0, imagesPerSecond: 0 }));
}

test("a run that was interrupted twice writes the same model and the same log as one that was not", async () => {
  const whole = await RunFolder.create(join(base, "whole"), description);
  expect((await train(whole)).finished).toBe(true);
  const broken = await RunFolder.create(join(base, "broken"), description);
  expect(await train(broken, 7)).toMatchObject({ finished: false, step: 7 });
  expect(await train(await RunFolder.open(broken.path), 23)).toMatchObject({ finished: false, step: 23 });
  expect((await train(await RunFolder.open(broken.path))).finished).toBe(true);
  expect(await read(broken, "lenet5.onnx")).toEqual(await read(whole, "lenet5.onnx"));
  expect(await logOf(broken)).toEqual(await logOf(whole));
});

test("log lines past the last checkpoint, and half lines, are dropped on resuming", async () => {
  const folder = await RunFolder.create(join(base, "run"), description);
  await train(folder, 15);
  const log = await read(folder, "metrics.ndjson");
  await writeFile(folder.file("metrics.ndjson"), `${log}{"type":"step","step":18}\n{"type":"st`);
  await train(folder);
  const steps = (await logOf(folder)).map(({ step }) => step);
  expect(steps).toEqual([10, 20, 30, 40]);
});

test("a finished run that is resumed just gives its result again", async () => {
  const folder = await RunFolder.create(join(base, "run"), description);
  const first = await train(folder);
  const again = await train(await RunFolder.open(folder.path));
  expect(again).toEqual(first);
});

test("a folder in use, a folder without a run, a damaged checkpoint and other data are refused", async () => {
  const folder = await RunFolder.create(join(base, "run"), description);
  await train(folder, 3);
  await expect(RunFolder.create(folder.path, description)).rejects.toThrow("is not empty; resume its run");
  await expect(RunFolder.open(base)).rejects.toThrow("holds no training run: there is no run.json in it");
  const checkpoint = await read(folder, "checkpoint.safetensors");
  await writeFile(folder.file("checkpoint.safetensors"), checkpoint.subarray(0, 5000));
  await expect(train(folder)).rejects.toThrow(
    /checkpoint.safetensors" cannot be used: not a safetensors file/,
  );
  const other = await RunFolder.create(join(base, "other"), { ...description, data: { stripes: "cd" } });
  await expect(train(other)).rejects.toThrow('started with a "stripes" of SHA-256 cd');
  const more = await RunFolder.create(join(base, "more"), { ...description, also: ["letters"] });
  await expect(train(more)).rejects.toThrow(
    "the run was started with letters, now there is none; set NUMERA_DATA",
  );
});

test("a checkpoint that cannot be written stops the run, names the file, and leaves the last one whole", async () => {
  const folder = await RunFolder.create(join(base, "run"), description);
  await train(folder, 12);
  const saved = await read(folder, "checkpoint.safetensors");
  const failing = await RunFolder.open(folder.path);
  // As on a full disk: the file is not written.
  failing.saveCheckpoint = () => writeAtomically(join(base, "nowhere", "checkpoint.safetensors"), "");
  await expect(train(failing)).rejects.toThrow(
    /^stopped at step 20: ".*nowhere.*checkpoint.safetensors" cannot be written \(ENOENT.*; what was saved before is whole/,
  );
  expect(await read(folder, "checkpoint.safetensors")).toEqual(saved);
  expect((await train(await RunFolder.open(folder.path))).finished).toBe(true);
});
