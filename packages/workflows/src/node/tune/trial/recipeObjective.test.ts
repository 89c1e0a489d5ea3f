import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultRecipe, serializeIdx } from "@numera/trainer";
import { stripes } from "@numera/trainer/testing";
import type { StudyDefinition, Trial } from "@numera/tuner";
import { trialOf } from "@numera/tuner/benchmark";
import type { TrialContext } from "@numera/tuner/node";
import * as ort from "onnxruntime-node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recipeObjective } from "./recipeObjective.ts";

let folder: string;
let definition: StudyDefinition;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-trial-"));
  const data = ["images", "labels"].map((name) => join(folder, `${name}.idx`));
  const { images, labels } = stripes(120);
  await writeFile(data[0]!, serializeIdx([120, 28, 28], images));
  await writeFile(data[1]!, serializeIdx([120], labels));
  definition = {
    name: "stripes",
    space: {},
    objectives: [
      { name: "accuracy", direction: "maximize" },
      { name: "parameters", direction: "minimize" },
      { name: "milliseconds", direction: "minimize" },
    ],
    sampler: { name: "grid" },
    pruner: { name: "none" },
    seed: 5,
    objective: {
      recipe: { ...defaultRecipe, batchSize: 10, validation: 20 },
      budget: 3,
      data: data.join(),
    },
  };
});
afterAll(() => rm(folder, { recursive: true }));

const running = { state: "running", parameters: { filters: 2, dense: 8 }, seed: 9 } as const;

/** Runs a trial; `wish` is the pruner. */
async function run(change: Partial<Trial>, rest: Partial<TrialContext> = {}, study = definition) {
  const reports: [number, number][] = [];
  let checkpoint: string | null = null;
  const outcome = await recipeObjective(ort, { definition: study, folder, threads: 1 })({
    trial: trialOf(0, { ...running, ...change }),
    signal: new AbortController().signal,
    noteCheckpoint: async (path) => {
      checkpoint = path;
    },
    ...rest,
    report: async (step, value) => {
      reports.push([step, value]);
      return (await rest.report?.(step, value)) ?? false;
    },
  });
  return { outcome, reports, checkpoint: checkpoint! as string };
}

test("a trial reports each epoch and is worth its best one, its parameters and its time", async () => {
  const { outcome, reports, checkpoint } = await run({ number: 1 });
  expect(reports.map(([step]) => step)).toEqual([1, 2, 3]);
  expect(checkpoint).toBe("trials/1/attempt-1");
  if (outcome.state !== "complete") throw new Error(outcome.state);
  const [accuracy, parameters, milliseconds] = outcome.objectives;
  expect(reports.map(([, value]) => value)).toContain(accuracy);
  // 9*2+2, 9*2*4+4, 5*5*4*8+8, 8*10+10
  expect(parameters).toBe(20 + 76 + 808 + 90);
  expect(milliseconds).toBeGreaterThan(0);
});

test("an attempt after another goes on from its checkpoint, to the bits of one that was never stopped", async () => {
  const whole = await run({ number: 2 });
  const stop = new AbortController();
  const report = async (step: number) => {
    if (step === 2) stop.abort();
    return false;
  };
  const first = await run({ number: 3 }, { signal: stop.signal, report });
  expect(first.outcome).toEqual({ state: "interrupted" });
  const second = await run({ number: 3, attempts: 2, checkpoint: first.checkpoint });
  expect(second.checkpoint).toBe("trials/3/attempt-2");
  expect([...first.reports, ...second.reports]).toEqual(whole.reports);
  const model = (path: string) => readFile(join(folder, path, "seed-cnn.onnx"));
  expect(await model(second.checkpoint)).toEqual(await model(whole.checkpoint));
});

test("a trial stops where the pruner wants it, but not after its last epoch", async () => {
  const pruned = await run({ number: 4 }, { report: async (step) => step === 1 });
  expect(pruned.outcome).toEqual({ state: "pruned" });
  expect(pruned.reports).toHaveLength(1);
  const late = await run({ number: 5 }, { report: async (step) => step === 3 });
  expect(late.outcome.state).toBe("complete");
});

test("a trial whose checkpoint cannot be reached begins anew", async () => {
  const { reports } = await run({ number: 6, attempts: 2, checkpoint: "trials/6/attempt-1" });
  expect(reports).toHaveLength(3);
});

test("parameters that the recipe refuses can never be run", async () => {
  await expect(run({ number: 7, parameters: { learningRate: -1 } })).rejects.toThrow(
    expect.objectContaining({ code: "cannot-run" }),
  );
});
