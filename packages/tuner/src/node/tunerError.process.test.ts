/** Each code of a TunerError, by what brings it about. */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Database, openEmbedded } from "@numera/database";
import { placeDatabase } from "@numera/tools/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { processObjective } from "./processes/processObjective.ts";
import { StudyStore } from "./store/studyStore.ts";
import { definition, evenly, never } from "./testing/studies.ts";
import type { TunerErrorCode } from "./tunerError.ts";
import { runWorker } from "./worker/runWorker.ts";

const MODULE = fileURLToPath(new URL("./testing/trialProcess.ts", import.meta.url));

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "numera-tuner-error-"));
  await placeDatabase(folder, openEmbedded);
  database = await openEmbedded(folder);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

/** The same tables, said to be other processes' too. */
const shared = (): Database => ({
  shared: true,
  query: (sql, values) => database.query(sql, values),
  transaction: (work) => database.transaction(work),
  close: async () => {},
});

let studies = 0;
const begin = (on = database) => StudyStore.join(on, { ...definition, name: `study ${++studies}` });

/** Has one trial run in a process of its own, and passes on what the process made of it. */
async function runInProcess(way: string): Promise<void> {
  const { objective, close } = processObjective(MODULE, way, ["--conditions=numera-source"]);
  let thrown: unknown;
  try {
    await runWorker(
      await begin(),
      (context) =>
        objective(context).catch((error: unknown) => {
          thrown = error;
          throw error;
        }),
      { sampler: evenly, pruner: never, trials: 1 },
    );
  } finally {
    close();
  }
  throw thrown;
}

const mistakes: Readonly<Record<TunerErrorCode, () => Promise<unknown>>> = {
  "cannot-work": () => runInProcess("no room"),
  "cannot-run": () => runInProcess("cannot"),
  "process-ended": () => runInProcess("die"),
  "lease-lost": async () => {
    const store = await begin();
    const token = randomUUID();
    const taking = { worker: { host: "here", name: "a" }, token, leaseSeconds: 60 };
    const { number } = (await store.take(taking, evenly, 1))!;
    // As it is after another worker has taken the trial over.
    return store.report({ number, token: randomUUID() }, 1, 0.5);
  },
  "unknown-study": () => StudyStore.open(database, "none"),
  "other-definition": async () => {
    const { definition: begun } = await begin();
    return StudyStore.join(database, { ...begun, seed: begun.seed + 1 });
  },
  "shared-study": async () => (await begin(shared())).abandonRunning(),
};

test.each(Object.entries(mistakes))("%s", async (code, make) => {
  await expect(make()).rejects.toMatchObject({ name: "TunerError", code });
});
