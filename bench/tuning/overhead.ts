/**
 * What the tuner itself costs: a study of `trials` trials, sampled by TPE and kept in PGlite in a new folder, whose objective
 * waits 1 ms. Overhead is the time from the first trial's beginning to the end of the study, less what passed inside the objective,
 * by trial; opening the database does not count. The first and last tenth say whether it grows with the history.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openEmbedded } from "@numera/database";
import { createPruner, createSampler, type StudyDefinition } from "@numera/tuner";
import { runWorker, StudyStore } from "@numera/tuner/node";
import type { Benchmark, Report } from "../benchmark.ts";
import { loadNotes, otherLoad, processor, processorTime } from "../measure/machine.ts";

export const tuning: Benchmark = {
  name: "tuning",
  summary: "the tuner's own time by trial: TPE on PGlite, an objective of 1 ms",
  options: { trials: { default: 1000, meaning: "trials of the study" } },
  run: ({ trials }) => measure(trials!),
};

const definition: StudyDefinition = {
  name: "overhead",
  space: {
    learningRate: { type: "float", low: 1e-5, high: 1e-1, scale: "log" },
    filters: { type: "categorical", choices: [32, 64, 128] },
    dense: { type: "integer", low: 16, high: 256, scale: "log" },
    rotation: { type: "float", low: 0, high: 20 },
  },
  objectives: [{ name: "loss", direction: "minimize" }],
  sampler: { name: "tpe" },
  pruner: { name: "none" },
  seed: 1,
  objective: null,
};

async function measure(trials: number): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), "numera-bench-tuning-"));
  const store = await StudyStore.join(await openEmbedded(folder), definition);
  /** Overhead before each trial and after the last, in milliseconds. */
  const between: number[] = [];
  const [before, own] = [processorTime(), process.cpuUsage()];
  let last = performance.now();
  await runWorker(
    store,
    async ({ trial }) => {
      const started = performance.now();
      between.push(started - last);
      await wait(1);
      const { learningRate, rotation } = trial.parameters as { learningRate: number; rotation: number };
      last = performance.now();
      return {
        state: "complete",
        objectives: [(Math.log10(learningRate) + 3) ** 2 + (rotation / 10 - 1) ** 2],
      };
    },
    { sampler: createSampler(definition.sampler), pruner: createPruner(definition.pruner), trials },
  );
  between.push(performance.now() - last);
  const { user, system } = process.cpuUsage(own);
  const load = otherLoad(before, processorTime(), (user + system) / 1e6);
  await store.close();
  await rm(folder, { recursive: true });
  const tenth = Math.ceil(trials / 10);
  const overheadMs = sum(between) / trials;
  const firstTenthMs = sum(between.slice(0, tenth)) / tenth;
  const lastTenthMs = sum(between.slice(-tenth)) / tenth;
  const processorMs = (user + system) / 1000 / trials;
  return {
    json: {
      overheadMs,
      firstTenthMs,
      lastTenthMs,
      processorMs,
      trials,
      processor: processor(),
      otherLoad: load,
    },
    table: [
      ["", "ms a trial"],
      ["overhead", overheadMs.toFixed(2)],
      ["first tenth", firstTenthMs.toFixed(2)],
      ["last tenth", lastTenthMs.toFixed(2)],
      ["processor time", processorMs.toFixed(2)],
    ],
    notes: [processor(), `${trials} trials`, ...loadNotes(load)],
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
