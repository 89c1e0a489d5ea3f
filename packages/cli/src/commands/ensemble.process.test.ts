import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runInProcess } from "../testing/runInProcess.ts";
import { runNumera } from "../testing/runNumera.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-ensemble-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("two models become one file that evaluates like any other", async () => {
  const out = join(folder, "pair.onnx");
  const { code, stdout } = await runNumera("ensemble", "seed-cnn", "seed-cnn", "--out", out);
  expect(code).toBe(0);
  // A model beside itself answers as it does alone.
  const alone = JSON.parse((await runNumera("evaluate", "--json")).stdout);
  expect(stdout).toMatch(
    new RegExp(`pair\\.onnx: 2 models, \\d+ kB; MNIST test accuracy .*, ${alone.errors} errors`),
  );
  expect((await stat(out)).size).toBeGreaterThan(2 * 225_034 * 4);
});

test("what cannot be combined is refused in one line", async () => {
  const out = join(folder, "x.onnx");
  const one = await runInProcess("ensemble", "seed-cnn", "--out", out);
  expect([one.code, one.stderr]).toEqual([
    1,
    "numera: ensemble: name at least two models, or one and --tta\n",
  ]);
  const line = await runInProcess("ensemble", "seed-cnn", "line", "--out", out);
  expect(line.stderr).toContain('"2-line" maps line to logProbabilities');
  const folderOut = await runInProcess("ensemble", "seed-cnn", "seed-cnn", "--out", folder);
  expect(folderOut.stderr).toContain("a model is an .onnx file");
});
