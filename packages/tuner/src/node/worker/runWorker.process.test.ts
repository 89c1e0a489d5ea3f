import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "@numera/database";
import { openEmbedded } from "@numera/database";
import { placeDatabase } from "@numera/tools/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { StudyStore } from "../store/studyStore.ts";
import { definition, evenly, never } from "../testing/studies.ts";
import { TunerError } from "../tunerError.ts";
import type { Objective } from "./objective.ts";
import { runWorker, type WorkerOptions } from "./runWorker.ts";

let folder: string;
let database: Database;
let studies = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-worker-"));
  await placeDatabase(folder, openEmbedded);
  database = await openEmbedded(folder);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const begin = () => StudyStore.join(database, { ...definition, name: `study ${++studies}` });

async function work(store: StudyStore, objective: Objective, options: Partial<WorkerOptions> = {}) {
  await runWorker(store, objective, { sampler: evenly, pruner: never, trials: 4, ...options });
  return (await store.snapshot()).trials;
}

const square: Objective = async ({ trial }) => ({
  state: "complete",
  objectives: [(trial.parameters.x as number) ** 2],
});

test("a worker runs as many trials as it is told, and leaves a finished study alone", async () => {
  const store = await begin();
  const trials = await work(store, square);
  expect(trials.map(({ state, objectives }) => [state, objectives])).toEqual(
    trials.map(({ parameters }) => ["complete", [(parameters.x as number) ** 2]]),
  );
  expect(trials).toHaveLength(4);
  expect(await work(store, () => Promise.reject(new Error("must not run")))).toEqual(trials);
  expect(await work(store, square, { trials: 6 })).toHaveLength(6);
});

test("the same seed and one worker give the same study, interrupted or not", async () => {
  const course = async (interruptions: readonly number[]) => {
    const store = await begin();
    for (const at of [...interruptions, Number.POSITIVE_INFINITY]) {
      const stop = new AbortController();
      const objective: Objective = async (context) => {
        const x = context.trial.parameters.x as number;
        if (context.trial.number === at) stop.abort();
        if (context.signal.aborted) return { state: "interrupted" };
        if (await context.report(1, x)) return { state: "pruned" };
        return { state: "complete", objectives: [x] };
      };
      const pruner = {
        name: "above",
        prune: (_: unknown, { parameters }: { parameters: { x?: unknown } }) =>
          (parameters.x as number) > 0.7,
      };
      await work(store, objective, { trials: 8, signal: stop.signal, pruner });
    }
    return (await store.snapshot()).trials.map(({ startedAt: _, finishedAt: __, ...trial }) => trial);
  };
  const whole = await course([]);
  expect(whole.map(({ state }) => state)).toContain("pruned");
  expect(await course([0, 3, 3, 3, 7])).toEqual(whole);
});

test("an objective that throws is tried three times, and fails alone", async () => {
  const runs: number[] = [];
  const trials = await work(await begin(), async (context) => {
    runs.push(context.trial.number);
    if (context.trial.number === 1) throw new Error(`no luck in attempt ${context.trial.attempts}`);
    return square(context);
  });
  expect(runs).toEqual([0, 1, 1, 1, 2, 3]);
  expect(trials.map(({ state }) => state)).toEqual(["complete", "failed", "complete", "complete"]);
  expect(trials[1]).toMatchObject({ attempts: 3, error: "no luck in attempt 3" });
});

test("parameters that cannot be run, and objectives that are no numbers, fail at once", async () => {
  const trials = await work(await begin(), async (context) => {
    const { number } = context.trial;
    if (number === 0) throw new TunerError("cannot-run", "too large");
    if (number === 1) return { state: "complete", objectives: [Number.NaN] };
    if (number === 2) return { state: "complete", objectives: [1, 2] };
    await context.report(1, Number.POSITIVE_INFINITY);
    return square(context);
  });
  expect(trials.map(({ state, attempts, error }) => [state, attempts, error])).toEqual([
    ["failed", 1, "too large"],
    ["failed", 1, "the objective returned [NaN]; 1 finite number is needed"],
    ["failed", 1, "the objective returned [1, 2]; 1 finite number is needed"],
    ["failed", 1, "the objective reported Infinity after 1; finite numbers are needed"],
  ]);
});

test("a worker that can run nothing ends, and its trial waits as if it had not been taken", async () => {
  const store = await begin();
  const full = work(store, async ({ report }) => {
    await report(1, 0.5);
    throw new TunerError("cannot-work", "the disk is full");
  });
  await expect(full).rejects.toThrow("the disk is full");
  const { trials } = await store.snapshot();
  expect(trials).toMatchObject([{ number: 0, state: "waiting", attempts: 0, error: null }]);
  expect((await work(store, square)).map(({ state, attempts }) => [state, attempts])).toEqual(
    new Array(4).fill(["complete", 1]),
  );
});

test("an interrupted trial waits with its checkpoint, and the next worker goes on from it", async () => {
  const store = await begin();
  const stop = new AbortController();
  const [waiting] = await work(
    store,
    async ({ noteCheckpoint, signal }) => {
      await noteCheckpoint("at half");
      stop.abort();
      signal.throwIfAborted();
      throw new Error("the signal must be aborted");
    },
    { signal: stop.signal },
  );
  expect(waiting).toMatchObject({ state: "waiting", checkpoint: "at half", attempts: 0, error: null });
  const seen: (string | null)[] = [];
  await work(store, async (context) => {
    seen.push(context.trial.checkpoint);
    return square(context);
  });
  expect(seen).toEqual(["at half", null, null, null]);
});

test("a worker that cannot renew its lease stops the trial before another may take it", async () => {
  const store = await begin();
  const started = performance.now();
  let stoppedAfter = Number.POSITIVE_INFINITY;
  let cut = true;
  const away = new Proxy(store, {
    get: (target, name) => {
      if (name === "renew" && cut) return () => Promise.reject(new Error("no route to host"));
      const value = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const trials = await work(
    away,
    async (context) => {
      if (!cut) return square(context);
      await wait(30_000, undefined, { signal: context.signal }).catch(() => {});
      stoppedAfter = performance.now() - started;
      cut = false;
      return { state: "interrupted" };
    },
    { trials: 1, leaseSeconds: 2 },
  );
  expect(stoppedAfter).toBeGreaterThan(1000);
  expect(stoppedAfter).toBeLessThan(29_000);
  expect(trials[0]).toMatchObject({ state: "complete", attempts: 1 });
});

test("a worker waits for trials that another runs, and takes over one whose worker has died", async () => {
  const store = await begin();
  const dead = { worker: { host: "gone", name: "gone" }, token: crypto.randomUUID(), leaseSeconds: 0.5 };
  await store.take(dead, evenly, 1);
  const [trial] = await work(store, square, { trials: 1, leaseSeconds: 0.5, pollSeconds: 0.1 });
  expect(trial).toMatchObject({ state: "complete", attempts: 2 });
});
