import { readModelMetadata } from "@numera/graph";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { anyLineWeights } from "../../finetune/testing/anyLineWeights.ts";
import { loadRecipe } from "../../node/recipes.ts";
import { madeUpSources } from "../testing/madeUpSources.ts";
import { characterAlphabet } from "./alphabets.ts";
import { checkLineRecipe } from "./recipe.ts";
import { setUpLines } from "./setup.ts";
import { testLineModel } from "./testScores.ts";

const recipe = checkLineRecipe({
  ...(await loadRecipe("line-characters")),
  validation: 4,
  batchSize: 4,
} as never);

test("a recipe of characters trains on pens' letters, exports their alphabet, and is tested on them too", async () => {
  const sources = madeUpSources();
  const setup = await setUpLines(recipe, sources, { runtime: ort });
  expect(setup.also.join()).toMatch(/UNIPEN/);
  const task = await setup.task(1, { intraOpNumThreads: 1 });
  const { values } = await task.batch(0);
  expect(values.alignment!.shape.at(-1)).toBe(characterAlphabet.characters.length + 1);
  const file = await setup.export(anyLineWeights(characterAlphabet), {});
  expect(readModelMetadata(file).alphabet).toBe(characterAlphabet.characters.join(""));
  const tests = await testLineModel(file, sources, { runtime: ort, most: 2 });
  expect(tests.map(({ data }) => data)).toEqual([
    expect.stringContaining("test-spaced"),
    expect.stringContaining("test-touching"),
    expect.stringContaining("test-characters"),
  ]);
  await setup.close();
});

test("a recipe of characters is refused where no pens are at hand, with what to do", async () => {
  const sources = { ...madeUpSources(), pens: async () => undefined };
  await expect(setUpLines(recipe, sources, { runtime: ort })).rejects.toMatchObject({
    code: "invalid-dataset",
    message: expect.stringContaining("put unipen-*.ndjson.gz into letters/"),
  });
});
