import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "@numera/database";
import { placeDatabase } from "@numera/tools/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runNumera } from "../testing/runNumera.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-tune-recipes-"));
});
afterAll(() => rm(folder, { recursive: true }));

const only = (value: number) => ({ type: "categorical", choices: [value] });

// A space reaches every field of a recipe: with those of one choice a trial is a matter of a few steps.
test.each([
  { recipe: "line", few: { stepsPerEpoch: only(2), batchSize: only(8), validation: only(8) }, options: [] },
  { recipe: "tiny", few: { validation: only(100) }, options: ["--take", "128"] },
  { recipe: "residual", few: { validation: only(100) }, options: ["--take", "128"] },
])("the recipe $recipe is tuned by its name, and the study ends with a ranking", async (which) => {
  const { recipe, few, options } = which;
  const space = join(folder, `${recipe}.json`);
  const learningRate = { type: "categorical", choices: [0.002, 0.008] };
  await writeFile(space, JSON.stringify({ learningRate, ...few }));
  const study = join(folder, "of", recipe);
  await placeDatabase(study, openEmbedded);
  const { code, stdout, stderr } = await runNumera(
    ...[
      "tune",
      "--space",
      space,
      "--recipe",
      recipe,
      "--budget",
      "1",
      "--jobs",
      "1",
      ...options,
      "--study",
      study,
    ],
  );
  expect({ code, failed: /failed/.test(stderr) }, stderr).toEqual({ code: 0, failed: false });
  expect(stdout).toContain(`${recipe}, at most 1 epoch`);
  expect(stdout).toContain("2 complete");
  expect(stdout).toMatch(/rank +trial +accuracy +epochs/);
  expect(stdout).toMatch(/\n +1 +\d +\d+\.\d\d % +1 .*\n +2 +\d +\d+\.\d\d % +1 /);
  expect(stdout).toMatch(/best: trial [01], learningRate 0\.00[28]/);
});
