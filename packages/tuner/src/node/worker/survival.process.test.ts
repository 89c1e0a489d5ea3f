import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openPostgres } from "@numera/database";
import { afterAll, beforeAll, test } from "vitest";
import { StudyStore } from "../store/studyStore.ts";
import { startPostgres } from "../testing/temporaryPostgres.ts";
import { readLog } from "../testing/trialLog.ts";
import { WorkerCrew } from "../testing/workerCrew.ts";

const WORKER = fileURLToPath(new URL("../testing/syntheticWorker.ts", import.meta.url));
const BETWEEN_KILLS = 5_000;
/** However many they are, they need half a minute for their hundred trials of four steps. */
const STEP_OF_ONE = 75;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-survival-"));
});
afterAll(() => rm(folder, { recursive: true }));

/**
 * Every five seconds kills the next worker in turn, in the midst of a trial's first attempt: one that loses a trial three times fails
 * it, as it should, and that is tested elsewhere.
 */
async function killEveryFiveSeconds(crew: WorkerCrew, log: string, over: AbortSignal): Promise<void> {
  for (let turn = 0; ; turn++) {
    await wait(BETWEEN_KILLS, undefined, { signal: over });
    const before = (await readLog(log)).length;
    const begun = async () => {
      const pid = crew.pids[turn % crew.pids.length]!;
      const since = (await readLog(log)).slice(before);
      return since.find((entry) => entry.pid === pid && entry.event === "begin" && entry.attempt === 1);
    };
    let entry = await begun();
    while (entry === undefined) {
      await wait(20, undefined, { signal: over });
      entry = await begun();
    }
    crew.kill(entry.pid);
  }
}

// Side by side, for they wait more than they work.
test.concurrent.for([2, 4])(
  "%i workers complete each of 100 trials once, while one is killed every 5 seconds and PostgreSQL crashes",
  { timeout: 300_000 },
  async (count, { expect, onTestFinished }) => {
    const [study, log] = [`survival of ${count}`, join(folder, `${count}.log`)];
    const server = await startPostgres();
    onTestFinished(() => server.stop());
    const step = String(STEP_OF_ONE * count);
    const crew = new WorkerCrew(count, ["--conditions=numera-source", WORKER, server.url, study, log, step]);
    onTestFinished(() => crew.stop());
    const over = new AbortController();
    const killing = killEveryFiveSeconds(crew, log, over.signal).catch(() => {});

    const begun = async () => new Set((await readLog(log)).map(({ number }) => number)).size;
    while ((await begun()) < 40) await Promise.race([wait(50), crew.finished]);
    await server.crashAndRestart(500);
    await crew.finished;
    over.abort();
    await killing;

    const store = await StudyStore.open(await openPostgres(server.url), study);
    const { trials } = await store.snapshot();
    await store.close();
    const entries = await readLog(log);
    const of = (event: string, trial: number) =>
      entries.filter((entry) => entry.event === event && entry.number === trial);

    // Nothing lost.
    expect(trials.map(({ number }) => number)).toEqual(Array.from({ length: 100 }, (_, i) => i));
    for (const trial of trials) {
      const x = trial.parameters.x as number;
      expect(trial).toMatchObject({ state: "complete", objectives: [x * x] });
      expect(trial.intermediate).toEqual([1, 2, 3, 4].map((at) => ({ step: at, value: x / at })));
    }
    // Nothing doubled: by the objective's own account each trial ran to its end once, and that end is the one that is kept.
    for (const { number, worker } of trials) {
      const ends = of("end", number);
      expect(ends).toHaveLength(1);
      expect(worker).toMatch(new RegExp(`:${ends[0]!.pid}$`));
    }
    expect(entries.filter(({ event }) => event === "end")).toHaveLength(100);
    // Whoever began a trial and did not end it was killed, and nothing else made another attempt.
    expect(crew.killed.length).toBeGreaterThanOrEqual(4);
    const unended = trials.flatMap(({ number }) => of("begin", number).slice(0, -1));
    expect(unended.map(({ pid }) => pid).sort()).toEqual([...crew.killed].sort());
    for (const { number, attempts } of trials) expect(attempts).toBe(of("begin", number).length);
    const retries = trials.reduce((sum, { attempts }) => sum + attempts - 1, 0);
    expect(retries).toBe(crew.killed.length);
  },
);
