import type { StudySnapshot } from "@numera/tuner";
import { trialOf } from "@numera/tuner/benchmark";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveStudy } from "./serveStudy.ts";

const trial = trialOf(0, {
  state: "running",
  parameters: { filters: 32 },
  host: "here",
  worker: "here:1",
  startedAt: "2026-01-01T00:00:00.000Z",
});

let study: StudySnapshot = {
  definition: {
    name: "live",
    space: { filters: { type: "categorical", choices: [32, 64] } },
    objectives: [{ name: "accuracy", direction: "maximize" }],
    sampler: { name: "grid" },
    pruner: { name: "none" },
    seed: 1,
    objective: null,
  },
  trials: [trial],
};

let served: Awaited<ReturnType<typeof serveStudy>>;
beforeAll(async () => {
  const reader = { snapshot: async () => study, close: async () => {} };
  served = await serveStudy(reader, { host: "127.0.0.1", port: 0 });
});
afterAll(() => served.server.close());

const get = async (path: string) => (await fetch(new URL(path, served.address))).text();

test("the page has the study's report, and a script that follows the study", async () => {
  const page = await get("");
  expect(page).toContain("live");
  expect(page).toContain("<main>");
  expect(page).toMatch(/ask\("change"\)/);
});

test("what the script asks for changes with every report and state", async () => {
  const seen = [await get("change"), await get("change")];
  study = { ...study, trials: [{ ...trial, intermediate: [{ step: 1, value: 0.9 }] }] };
  seen.push(await get("change"));
  study = { ...study, trials: [{ ...trial, state: "pruned", intermediate: [{ step: 1, value: 0.9 }] }] };
  seen.push(await get("change"));
  expect(seen[1]).toBe(seen[0]);
  expect(new Set(seen).size).toBe(3);
  expect(JSON.parse(await get("study.json"))).toEqual(study);
});
