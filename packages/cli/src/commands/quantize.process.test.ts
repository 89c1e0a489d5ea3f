import { createHash } from "node:crypto";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readRanges } from "@numera/graph";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runInProcess } from "../testing/runInProcess.ts";
import { REPOSITORY, runNumera } from "../testing/runNumera.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-quantize-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("writes ranges into a line network's file, always the same, and its new hash into its card", {
  timeout: 600_000, // The bank of MNIST's digits may have to be made first.
}, async () => {
  const model = join(folder, "line.onnx");
  await copyFile(join(REPOSITORY, "models", "line.onnx"), model);
  await copyFile(join(REPOSITORY, "models", "line.json"), join(folder, "line.json"));
  const first = await runNumera("quantize", model);
  expect(first.stderr).toBe("");
  expect(first.stdout).toMatch(
    /line\.onnx: ranges of 6 values; on 50 other strings .* and (4\d|50) have the same/,
  );
  expect(first.stdout).toContain("numera calibrate");
  const file = await readFile(model);
  expect(readRanges(file)!.size).toBe(6);
  const card = JSON.parse(await readFile(join(folder, "line.json"), "utf8"));
  expect(card.name).toBe("line");
  expect(card.file).toEqual({
    name: "line.onnx",
    bytes: file.length,
    sha256: createHash("sha256").update(file).digest("hex"),
  });

  const other = join(folder, "other.onnx");
  expect((await runNumera("quantize", model, "--out", other)).code).toBe(0);
  expect((await readFile(other)).equals(file)).toBe(true);
});

it("refuses what is no line network or no model, and a place that is no model's", async () => {
  expect((await runInProcess("quantize", "seed-cnn")).stderr).toContain('"seed-cnn" does not read lines');
  expect((await runInProcess("quantize", "line", "--out", folder)).stderr).toContain(
    "--out: a model is an .onnx file",
  );
  const text = join(folder, "text.onnx");
  await writeFile(text, "no model");
  expect((await runInProcess("quantize", text)).stderr).toContain(`"${text}": not an ONNX model`);
});
