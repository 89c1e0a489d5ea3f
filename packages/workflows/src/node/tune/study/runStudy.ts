import { hostname } from "node:os";
import { fileURLToPath } from "node:url";
import { createPruner, createSampler } from "@numera/tuner";
import { processObjective, runWorker, type StudyStore, type WorkerEvent } from "@numera/tuner/node";
import type { RecipeTrials } from "../trial/recipeObjective.ts";
import { SnapshotFile } from "./snapshotFile.ts";
import type { StudyPlace } from "./studyPlace.ts";

export interface RunStudyOptions {
  readonly place: StudyPlace;
  /** Trials that the study may have in all. */
  readonly trials: number;
  /** Trials that run at once. */
  readonly jobs: number;
  /** Threads of each. */
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly onEvent?: (event: WorkerEvent) => void;
}

/**
 * Works on a study, with a process for each job, until it is done or `signal` aborts.
 * @throws what made a worker give up, such as a full disk; the others have put back what they had
 */
export async function runStudy(store: StudyStore, options: RunStudyOptions): Promise<void> {
  const { place, trials, jobs, threads, signal, onEvent } = options;
  const { definition } = store;
  const sampler = createSampler(definition.sampler);
  const pruner = createPruner(definition.pruner);
  const data: RecipeTrials = { definition, folder: place.folder, threads };
  const file = new SnapshotFile(place.folder, store);
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
          onEvent?.(event);
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
  await file.close();
  if (failed?.status === "rejected") throw failed.reason;
}

function trialProcess(): string {
  // The sources run as they are; what is built has ended .ts to .js, in this file's name as in the other's.
  const end = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return fileURLToPath(new URL(`../trial/trialProcess.${end}`, import.meta.url));
}
