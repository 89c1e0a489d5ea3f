/**
 * A worker of its own process: URL, study and log file are its arguments. Its trials take about 200 ms and give x squared; each
 * beginning is a line of the log.
 */
import { appendFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { openPostgres } from "../database/postgres.ts";
import { StudyStore } from "../store/studyStore.ts";
import { runWorker } from "../worker/runWorker.ts";
import { definition, evenly, never } from "./studies.ts";

const [url, study, log] = process.argv.slice(2) as [string, string, string];
const store = await StudyStore.join(await openPostgres(url), { ...definition, name: study });
await runWorker(
  store,
  async ({ trial, report }) => {
    appendFileSync(log, `${trial.number} ${trial.attempts} ${process.pid}\n`);
    const x = trial.parameters.x as number;
    for (let step = 1; step <= 4; step++) {
      await wait(50);
      await report(step, x / step);
    }
    return { state: "complete", objectives: [x * x] };
  },
  { sampler: evenly, pruner: never, trials: 100, leaseSeconds: 10, pollSeconds: 0.2 },
);
await store.close();
