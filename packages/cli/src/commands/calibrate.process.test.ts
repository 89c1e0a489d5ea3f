import { createHash } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_PLAN } from "@numera/trainer";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runInProcess } from "../testing/runInProcess.ts";
import { REPOSITORY, runNumera } from "../testing/runNumera.ts";
import { writeStrings } from "../testing/writeStrings.ts";

let folder: string;
let model: string;
let strings: string;
const sample = "samples/01-drawn.png";
const STRINGS = 66;
/** For runs of several commands, of which the first may have the bank of MNIST's digits to make. */
const PATIENCE = 600_000;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-calibrate-"));
  model = join(folder, "own.onnx");
  strings = join(folder, "strings");
  await copyFile(join(REPOSITORY, "models/line.onnx"), model);
  // One label in three is false, so the reader is far too sure of what it reads.
  await writeStrings(strings, STRINGS, (digits, i) => (i % 3 === 0 ? `${digits}0` : digits));
});
afterAll(() => rm(folder, { recursive: true }));

const read = async (...options: string[]) => {
  const { stdout, stderr, code } = await runNumera("read", sample, "--json", "--model", model, ...options);
  return { code, stderr, reading: stdout === "" ? undefined : JSON.parse(stdout) };
};

it("makes a calibration that read then judges by", { timeout: PATIENCE }, async () => {
  const before = await read();
  const options = ["--strings", strings, "--synthetic", "0", "--numberless", "40", "--blocks", "2", "--json"];
  const made = await runNumera("calibrate", "--model", model, ...options);
  expect(made.stderr).toBe("");
  const { file, blocks, scores } = JSON.parse(made.stdout);
  expect([file, blocks]).toEqual([join(folder, "own.fused.calibration.json"), 2]);
  expect(scores[0]).toMatchObject({ kind: "strings", images: STRINGS, numbers: true });
  const all = scores.at(-1);
  expect(all).toMatchObject({ kind: "all strings", images: STRINGS, numbers: true });
  expect(all.after.nll).toBeLessThan(all.before.nll);
  expect(all.after.ece).toBeLessThan(all.before.ece);

  const calibration = JSON.parse(await readFile(file, "utf8"));
  expect(calibration).toMatchObject({ version: 2, strategy: "fused" });
  const after = await read();
  expect(after.reading.text).toBe(before.reading.text);
  expect(after.reading.confidence).not.toBe(before.reading.confidence);

  const strictest = calibration.thresholds.at(-1);
  const least = Math.max(strictest.errorBound, strictest.falseAcceptBound);
  const strict = await read("--max-error", String(least));
  expect(strict.reading.verdict === "sure").toBe(strict.reading.confidence >= strictest.acceptAt);
  const tooMuch = await read("--max-error", "0.0001");
  expect(tooMuch.code).toBe(1);
  expect(tooMuch.stderr).toMatch(/cannot promise an error of 0.01 %: the least that it can is [\d.]+ %/);

  await writeFile(file, JSON.stringify({ ...calibration, models: calibration.models.slice(1) }));
  const stale = await read();
  expect(stale.code).toBe(1);
  expect(stale.stderr).toMatch(
    /own.fused.calibration.json" was made with other files than those of .*numera calibrate --model .*own.onnx/,
  );
});

it("has the folds of a fine-tuning read what they were not trained on", { timeout: PATIENCE }, async () => {
  const run = join(folder, "run");
  for (const part of ["fold-1", "fold-2", "final"]) {
    await mkdir(join(run, part), { recursive: true });
    await copyFile(model, join(run, part, "own.onnx"));
    await writeFile(join(run, part, "result.json"), "{}");
  }
  const labels = createHash("sha256").update(await readFile(join(strings, "labels.csv")));
  const settings = {
    name: "own",
    strings,
    model: "line",
    validation: "last quarter",
    folds: 2,
    final: true,
    plan: DEFAULT_PLAN,
    seed: 1,
    threads: 1,
    command: "",
    sha256: { model: "0".repeat(64), labels: labels.digest("hex") },
  };
  await writeFile(join(run, "finetuning.json"), JSON.stringify(settings));
  const out = join(folder, "folds.json");
  const options = ["--strings", strings, "--synthetic", "0", "--numberless", "0", "--out", out, "--json"];
  const made = await runNumera("calibrate", "--model", model, "--folds", run, ...options);
  expect(made.stderr).toBe("");
  const { blocks, scores } = JSON.parse(made.stdout);
  expect(blocks).toBe(2);
  expect(scores[0]).toMatchObject({ kind: "strings", images: STRINGS, folds: 2 });
  expect(JSON.parse(await readFile(out, "utf8")).data).toEqual([
    { name: "strings", images: STRINGS, numbers: true, folds: 2 },
  ]);

  const other = await runInProcess("calibrate", "--model", "line", "--folds", strings, "--strings", strings);
  expect([other.code, other.stdout]).toEqual([1, ""]);
  expect(other.stderr).toMatch(/--folds: .*name the folder of a numera finetune --folds N --final/);
});

it.each([
  { args: ["--blocks", "1"], says: /--blocks: expected a whole number from 2, got 1/ },
  { args: ["--synthetic", "x"], says: /--synthetic: expected a whole number from 0, got NaN/ },
  { args: ["--synthetic", "0", "--numberless", "0"], says: /of 0 strings 0 were read right and 0 wrong/ },
  { args: ["--doubtful", "none.json"], says: /--doubtful: "none.json" does not exist/ },
])("refuses $args in one line", async ({ args, says }) => {
  const { code, stdout, stderr } = await runInProcess("calibrate", ...args);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(says);
});

it("says how to come to a calibration where one is asked for and none is there", async () => {
  const { code, stderr } = await runInProcess("read", sample, "--model", "seed-cnn", "--max-error", "0.01");
  expect(code).toBe(1);
  expect(stderr).toMatch(/there is no calibration of "seed-cnn" .*numera calibrate --model seed-cnn/);
});
