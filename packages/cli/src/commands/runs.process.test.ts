import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runInProcess } from "../testing/runInProcess.ts";
import { REPOSITORY, runNumera } from "../testing/runNumera.ts";

let folder: string;
const epoch = (epoch: number, validationLoss: number, validationAccuracy: number) => ({
  type: "epoch",
  epoch,
  step: epoch * 100,
  learningRate: 0.001,
  trainLoss: 1 / epoch,
  trainAccuracy: 1 - 0.5 / epoch,
  validationLoss,
  validationAccuracy,
  seconds: 30,
  best: true,
});

/** A training's folder: seeds 1 and 2, of which `begun` have finished two epochs of four, the second with `lossOf` a seed. */
async function writeRun(
  name: string,
  begun: readonly number[],
  more: object,
  testAccuracy?: number,
  lossOf = (seed: number) => 0.2 * seed,
): Promise<void> {
  const recipe = JSON.parse(await readFile(join(REPOSITORY, "recipes/seed-cnn.json"), "utf8"));
  await mkdir(join(folder, name), { recursive: true });
  const training = {
    recipe: { ...recipe, epochs: 4, ...more },
    seeds: [1, 2],
    threads: 1,
    command: `make ${name}`,
  };
  await writeFile(join(folder, name, "training.json"), JSON.stringify(training));
  for (const seed of begun) {
    await mkdir(join(folder, name, `seed-${seed}`));
    const log = [epoch(1, 0.5, 0.9), { type: "step", step: 150 }, epoch(2, lossOf(seed), 0.95)];
    await writeFile(
      join(folder, name, `seed-${seed}`, "metrics.ndjson"),
      `${log.map((line) => JSON.stringify(line)).join("\n")}\n{"type":"ep`,
    );
  }
  if (testAccuracy === undefined) return;
  const card = JSON.parse(await readFile(join(REPOSITORY, "models/seed-cnn.json"), "utf8"));
  const [known] = card.seeds;
  const tests = [{ ...known.tests[0], accuracy: testAccuracy }];
  const seeds = begun.map((seed) => ({ ...known, seed, tests }));
  await writeFile(join(folder, name, "seed-cnn.json"), JSON.stringify({ ...card, seeds }));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-runs-"));
  await writeRun("first", [1, 2], {}, 0.991);
  await writeRun("second", [1], { learningRate: 0.004, schedule: "constant" });
  await mkdir(join(folder, "other"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("numera runs", () => {
  test("lists trainings with the means of their seeds and whether they are finished", async () => {
    const { code, stdout } = await runNumera("runs", "list", folder);
    expect(code).toBe(0);
    const [, first, second, ...rest] = stdout.trimEnd().split("\n");
    // Validation losses 0.2 and 0.4; of the second training only the first seed has begun.
    expect(first).toMatch(/^first +seed-cnn +2 +2\/4 +0\.3000 +95\.00 % +99\.10 % +2:00 +finished$/);
    expect(second).toMatch(/^second +seed-cnn +2 +2\/4 +0\.2000 +95\.00 % +– +1:00 +open$/);
    expect(rest).toEqual([]);
  });

  test("shows a training's recipe and every seed, and how to go on", async () => {
    const { stdout } = await runNumera("runs", "show", join(folder, "second"));
    expect(stdout).toContain("seed-cnn, digits, open\nmake second\n");
    expect(stdout).toContain("learningRate 0.004");
    expect(stdout).toMatch(/\n1 +2\/4 +2 +0\.2000 +95\.00 % +– +1:00\n/);
    expect(stdout).toContain(`go on with: numera train --resume ${join(folder, "second")}`);
  });

  test("names the epoch that a recipe keeps: the one of the lowest loss, or the last", async () => {
    await writeRun("kept/best", [1], {}, undefined, () => 0.6);
    await writeRun("kept/last", [1], { checkpointSelection: "last" }, undefined, () => 0.6);
    const shown = async (name: string) => (await runNumera("runs", "show", join(folder, name))).stdout;
    expect(await shown("kept/best")).toMatch(/\n1 +2\/4 +1 +0\.5000 +90\.00 % /);
    expect(await shown("kept/last")).toMatch(/\n1 +2\/4 +2 +0\.6000 +95\.00 % /);
  });

  test("compares trainings: a table, and a report with a curve for each seed and what sets the recipes apart", async () => {
    const out = join(folder, "comparison.html");
    const { stdout, stderr } = await runNumera(
      "runs",
      "compare",
      join(folder, "first"),
      join(folder, "second"),
      "--report",
      out,
    );
    expect(stdout.trimEnd().split("\n")).toHaveLength(3);
    expect(stderr).toBe(`report: ${out}, figures: ${out.replace("html", "json")}\n`);
    const page = parseHTML(await readFile(out, "utf8")).document;
    const legend = [...page.querySelector(".legend")!.querySelectorAll("li")].map(
      (entry) => entry.textContent,
    );
    expect(legend).toEqual(["first, seed 1", "first, seed 2", "second", "training"]);
    const rows = [...page.querySelectorAll("section:last-of-type tr")].map((row) => row.textContent);
    expect(rows.join(" ")).toContain("learningRate0.0030.004");
    expect(rows.join(" ")).toContain("scheduleone-cycleconstant");
  });

  test("says where there is no training", async () => {
    const none = await runInProcess("runs", "list", join(folder, "other"));
    expect([none.code, none.stderr]).toEqual([
      1,
      `numera: runs: there is no training in "${join(folder, "other")}"; numera train makes one, or name another folder\n`,
    ]);
    const show = await runInProcess("runs", "show", join(folder, "other"));
    expect(show.stderr).toContain("holds no training");
  });
});
