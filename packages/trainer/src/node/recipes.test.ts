import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadRecipe } from "./recipes.ts";

test("a shipped recipe is found by its name, an unknown one is answered with those that are known", async () => {
  expect(await loadRecipe("seed")).toMatchObject({ model: "seed-cnn", schedule: "constant" });
  await expect(loadRecipe("sead")).rejects.toThrow(/there is no recipe "sead": known are .*seed/);
});

test("a file that is missing, no JSON or out of range is named", async () => {
  const folder = await mkdtemp(join(tmpdir(), "numera-recipe-"));
  const path = join(folder, "mine.json");
  await expect(loadRecipe(path)).rejects.toThrow(`the recipe "${path}" does not exist; check the path`);
  await writeFile(path, "{");
  await expect(loadRecipe(path)).rejects.toThrow(`${path} must be JSON, got {`);
  await writeFile(path, JSON.stringify({ model: "seed-cnn", epochs: -1 }));
  await expect(loadRecipe(path)).rejects.toThrow("epochs must be a whole number from 1, got -1");
  await rm(folder, { recursive: true });
});

test.each(["seed", "seed-cnn", "conv-bn", "swift", "tiny", "residual", "line"])(
  "the shipped recipe %s holds settings that are allowed",
  async (name) => {
    expect((await loadRecipe(name)).epochs).toBeGreaterThan(0);
  },
);

test("a file that holds no object of settings is refused", async () => {
  const folder = await mkdtemp(join(tmpdir(), "numera-recipe-"));
  const path = join(folder, "list.json");
  await writeFile(path, "[1, 2]");
  await expect(loadRecipe(path)).rejects.toThrow(`${path} must be an object, got [1,2]`);
  await rm(folder, { recursive: true });
});
