/**
 * A worker of its own process: URL, study, log file and the milliseconds of a step are its arguments. Its trials have four steps and
 * give x squared. The log stands outside the database: a line where the objective begins, and one where it has run to its end.
 */
import { appendFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { openPostgres } from "@numera/database";
import { StudyStore } from "../store/studyStore.ts";
import { runWorker } from "../worker/runWorker.ts";
import { definition, evenly, never } from "./studies.ts";
import { logLine } from "./trialLog.ts";

const [url, study, log, stepMilliseconds] = process.argv.slice(2) as [string, string, string, string];
const store = await StudyStore.join(await openPostgres(url), { ...definition, name: study });
await runWorker(
  store,
  async ({ trial, signal, report }) => {
    const note = (event: "begin" | "end") =>
      appendFileSync(
        log,
        logLine({ event, number: trial.number, attempt: trial.attempts, pid: process.pid }),
      );
    note("begin");
    const x = trial.parameters.x as number;
    for (let step = 1; step <= 4; step++) {
      await wait(Number(stepMilliseconds));
      if (signal.aborted) return { state: "interrupted" };
      await report(step, x / step);
    }
    note("end");
    return { state: "complete", objectives: [x * x] };
  },
  { sampler: evenly, pruner: never, trials: 100, leaseSeconds: 10, pollSeconds: 0.2 },
);
await store.close();
