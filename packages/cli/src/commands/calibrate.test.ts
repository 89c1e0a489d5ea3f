import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { REPOSITORY, runNumera } from "../testing/runNumera.ts";

let folder: string;
let model: string;
const sample = "samples/01-drawn.png";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-calibrate-"));
  model = join(folder, "own.onnx");
  await copyFile(join(REPOSITORY, "models/line.onnx"), model);
});
afterAll(() => rm(folder, { recursive: true }));

const read = async (...options: string[]) => {
  const { stdout, stderr, code } = await runNumera("read", sample, "--json", "--model", model, ...options);
  return { code, stderr, reading: stdout === "" ? undefined : JSON.parse(stdout) };
};

it("makes a calibration that read then judges by", async () => {
  const before = await read();
  const made = await runNumera(
    "calibrate",
    "--model",
    model,
    "--synthetic",
    "480",
    "--numberless",
    "60",
    "--json",
  );
  expect(made.stderr).toBe("");
  const { file, scores } = JSON.parse(made.stdout);
  expect(file).toBe(join(folder, "own.calibration.json"));
  const all = scores.at(-1);
  expect(all).toMatchObject({ kind: "all strings", images: 480, numbers: true });
  expect(all.after.nll).toBeLessThan(all.before.nll + 0.02);

  const calibration = JSON.parse(await readFile(file, "utf8"));
  expect(calibration).toMatchObject({ version: 1, strategy: "line" });
  const after = await read();
  expect(after.reading.text).toBe(before.reading.text);
  expect(after.reading.confidence).not.toBe(before.reading.confidence);

  const strictest = calibration.thresholds.at(-1);
  const least = Math.max(strictest.errorBound, strictest.falseAcceptBound);
  const strict = await read("--max-error", String(least));
  expect(strict.reading.accepted).toBe(strict.reading.confidence >= strictest.acceptAt);
  const tooMuch = await read("--max-error", "0.0001");
  expect(tooMuch.code).toBe(1);
  expect(tooMuch.stderr).toMatch(/cannot promise an error of 0.01 %: the least that it can is [\d.]+ %/);

  await writeFile(file, JSON.stringify({ ...calibration, models: [{ name: "line", sha256: "00" }] }));
  const stale = await read();
  expect(stale.code).toBe(1);
  expect(stale.stderr).toMatch(/own.calibration.json" was made for another file than the ".*own.onnx"/);
});

it.each([
  { args: ["--blocks", "1"], says: /--blocks: expected a whole number from 2, got 1/ },
  { args: ["--synthetic", "x"], says: /--synthetic: expected a whole number from 0, got NaN/ },
  { args: ["--synthetic", "0", "--numberless", "0"], says: /of 0 strings 0 were read right and 0 wrong/ },
  { args: ["--doubtful", "none.json"], says: /--doubtful: "none.json" cannot be read as JSON/ },
])("refuses $args in one line", async ({ args, says }) => {
  const { code, stdout, stderr } = await runNumera("calibrate", ...args);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(says);
});

it("says how to come to a calibration where one is asked for and none is there", async () => {
  const { code, stderr } = await runNumera("read", sample, "--model", "seed-cnn", "--max-error", "0.01");
  expect(code).toBe(1);
  expect(stderr).toMatch(/there is no calibration of "seed-cnn" .*numera calibrate --model seed-cnn/);
});
