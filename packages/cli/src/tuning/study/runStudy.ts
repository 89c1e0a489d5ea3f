import { hostname } from "node:os";
import { fileURLToPath } from "node:url";
import { createPruner, createSampler } from "@numera/tuner";
import { processObjective, runWorker, type StudyStore } from "@numera/tuner/node";
import { messageOf } from "../../output/reportError.ts";
import type { RecipeTrials } from "../trial/recipeObjective.ts";
import { SnapshotFile } from "./snapshotFile.ts";
import type { StudyPlace } from "./studyPlace.ts";
import { TrialsLine } from "./trialsLine.ts";

export interface RunStudyOptions {
  readonly place: StudyPlace;
  /** Trials that the study may have in all. */
  readonly trials: number;
  /** Trials that run at once. */
  readonly jobs: number;
  /** Threads of each. */
  readonly threads: number;
  readonly signal: AbortSignal;
}

/** Works on a study, with a process for each job, until it is done or `signal` aborts. */
export async function runStudy(store: StudyStore, options: RunStudyOptions): Promise<void> {
  const { place, trials, jobs, threads, signal } = options;
  const { definition } = store;
  const sampler = createSampler(definition.sampler);
  const pruner = createPruner(definition.pruner);
  const data: RecipeTrials = { definition, folder: place.folder, threads };
  const file = new SnapshotFile(place.folder, store);
  const line = new TrialsLine(store, trials);
  // Where one worker cannot go on, the others put back what they have.
  const stop = new AbortController();
  const workers = Array.from({ length: jobs }, async (_, job) => {
    const { objective, close } = processObjective(trialProcess(), data);
    try {
      await runWorker(store, objective, {
        sampler,
        pruner,
        trials,
        name: `${hostname()}:${process.pid}${jobs > 1 ? `:${job + 1}` : ""}`,
        signal: AbortSignal.any([signal, stop.signal]),
        onEvent(event) {
          line.show(event);
          file.touch();
        },
      });
    } catch (error) {
      stop.abort();
      throw error;
    } finally {
      close();
    }
  });
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === "rejected");
  line.clear();
  await file.close();
  if (failed?.status === "rejected")
    throw new Error(`tune: ${messageOf(failed.reason)}`, { cause: failed.reason });
}

function trialProcess(): string {
  // The sources run as they are; what is built has ended .ts to .js, in this file's name as in the other's.
  const end = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return fileURLToPath(new URL(`../trial/trialProcess.${end}`, import.meta.url));
}
