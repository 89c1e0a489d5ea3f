import ort from "onnxruntime-node";
import { expect, it } from "vitest";
import type { Recipe } from "../../recipes/recipe.ts";
import { stripes, stripesRun } from "./testing/stripes.ts";
import { imageTrainee } from "./trainee.ts";

const recipe = { ...(stripesRun.recipe as Recipe), batchSize: 32 };

it.each([
  ["one session where there is one thread", { intraOpNumThreads: 1 }, 1],
  ["a replica on each thread of the CPU", { intraOpNumThreads: 2 }, 2],
  ["one session on another device", { intraOpNumThreads: 2, executionProviders: ["cpu"] }, 1],
])("trains in %s", async (_, sessionOptions, replicas) => {
  const task = await imageTrainee(recipe, stripes, ort).task(1, sessionOptions);
  expect(task.replicas).toBe(replicas);
  expect("gradient" in task.steps[0]!).toBe(replicas > 1);
});
