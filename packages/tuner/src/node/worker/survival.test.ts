import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPostgres } from "../database/postgres.ts";
import { StudyStore } from "../store/studyStore.ts";
import { startPostgres, type TemporaryPostgres } from "../testing/temporaryPostgres.ts";

const WORKER = fileURLToPath(new URL("../testing/syntheticWorker.ts", import.meta.url));

let folder: string;
let server: TemporaryPostgres;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-survival-"));
  server = await startPostgres();
});
afterAll(async () => {
  server.stop();
  await rm(folder, { recursive: true });
});

interface Beginning {
  readonly number: number;
  readonly attempt: number;
  readonly pid: number;
}

async function beginnings(log: string): Promise<Beginning[]> {
  const text = await readFile(log, "utf8").catch(() => "");
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => {
      const [number, attempt, pid] = line.split(" ").map(Number) as [number, number, number];
      return { number, attempt, pid };
    });
}

test.each([2, 4])(
  "%i workers run each of 100 trials once, while one of them is killed again and again and PostgreSQL crashes",
  async (count) => {
    const [study, log] = [`survival of ${count}`, join(folder, `${count}.log`)];
    const killed: number[] = [];
    let errors = "";
    const start = (): ChildProcess => {
      const child = spawn(process.execPath, ["--conditions=numera-source", WORKER, server.url, study, log]);
      child.stderr.on("data", (text) => {
        errors += text;
      });
      return child;
    };
    let over = false;
    const rest = Array.from({ length: count - 1 }, async () => {
      const [code] = await once(start(), "close");
      over = true;
      return code;
    });
    const killing = (async () => {
      while (!over) {
        const victim = start();
        const ended = once(victim, "close");
        const begun = async () => (await beginnings(log)).some(({ pid }) => pid === victim.pid);
        while (!over && victim.exitCode === null && !(await begun())) await wait(50);
        // It is in the middle of a trial then, or between two.
        await Promise.race([wait(1500 + 73 * killed.length), ended]);
        if (victim.exitCode === null && !over) {
          victim.kill("SIGKILL");
          killed.push(victim.pid!);
        }
        const [code] = await ended;
        if (code !== null && code !== 0) throw new Error(errors);
      }
    })();
    while (new Set((await beginnings(log)).map(({ number }) => number)).size < 40) {
      if (over) throw new Error(errors);
      await wait(50);
    }
    await server.crashAndRestart(500);

    expect(await Promise.all(rest)).toEqual(new Array(count - 1).fill(0));
    await killing;
    expect(errors).toBe("");
    expect(killed.length).toBeGreaterThanOrEqual(3);

    const store = await StudyStore.open(await openPostgres(server.url), study);
    const { trials } = await store.snapshot();
    await store.close();
    const all = await beginnings(log);
    const of = (trial: number) => all.filter(({ number }) => number === trial);
    expect(trials.map(({ number }) => number)).toEqual(Array.from({ length: 100 }, (_, i) => i));
    for (const trial of trials) {
      const x = trial.parameters.x as number;
      expect(trial).toMatchObject({ state: "complete", objectives: [x * x] });
      // Who is killed after it took the trial and before it wrote its line has begun it too.
      expect(trial.attempts).toBeGreaterThanOrEqual(of(trial.number).length);
      expect(trial.intermediate).toEqual([1, 2, 3, 4].map((step) => ({ step, value: x / step })));
      // Whoever did not end it was killed, and only then another began; the last one's result stands.
      const runs = of(trial.number).map(({ pid }) => pid);
      expect(killed).toEqual(expect.arrayContaining(runs.slice(0, -1)));
      expect(trial.worker).toMatch(new RegExp(`:${runs.at(-1)}$`));
    }
    // A kill costs at most the trial that was under way.
    const attempts = trials.reduce((sum, trial) => sum + trial.attempts, 0);
    expect(attempts - 100).toBeLessThanOrEqual(killed.length);
    expect(all.length).toBeGreaterThan(100);
  },
);
