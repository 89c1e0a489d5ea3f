import type { ImageRecipe } from "@numera/contract";
import { expect, it } from "vitest";
import { setUpStripes, stripesRun } from "./testing/stripes.ts";

const recipe = { ...(stripesRun.recipe as ImageRecipe), batchSize: 32 };

it.each([
  ["one session where there is one thread", {}, { intraOpNumThreads: 1 }, { replicas: 1, parts: 1 }],
  ["a replica on each thread of the CPU", {}, { intraOpNumThreads: 2 }, { replicas: 2, parts: 1 }],
  [
    "parts where the recipe wants them",
    { microBatch: 8 },
    { intraOpNumThreads: 1 },
    { replicas: 1, parts: 4 },
  ],
  [
    "one session on another device",
    { microBatch: 8 },
    { intraOpNumThreads: 2, executionProviders: ["cpu"] },
    undefined,
  ],
])("trains in %s", async (_, more, sessionOptions, sharing) => {
  const task = await (await setUpStripes({ ...recipe, ...more })).task(1, sessionOptions);
  expect(task.sharing).toEqual(sharing);
  expect("gradient" in task.steps[0]!).toBe((sharing?.replicas ?? 1) * (sharing?.parts ?? 1) > 1);
});
