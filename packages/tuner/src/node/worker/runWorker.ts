import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import type { Pruner } from "../../pruners/pruner.ts";
import type { Sampler } from "../../samplers/sampler.ts";
import type { Lease, Worker } from "../store/lease.ts";
import type { StudyStore } from "../store/studyStore.ts";
import type { Objective } from "./objective.ts";
import { runTrial } from "./runTrial.ts";
import type { WorkerEvent } from "./workerEvent.ts";

export interface WorkerOptions {
  readonly sampler: Sampler;
  readonly pruner: Pruner;
  /** Trials that the study may have in all. */
  readonly trials: number;
  /** What the worker is called in the study's records; the process's number by default. */
  readonly name?: string;
  /** A worker that is not heard of for so long has lost its trial; 60 by default. */
  readonly leaseSeconds?: number;
  /** How long to wait, where all trials are being run by others, before looking again; 1 by default. */
  readonly pollSeconds?: number;
  /** Abort to stop: the trial under way goes back, with its checkpoint, and the worker ends. */
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: WorkerEvent) => void;
}

/**
 * Runs trials of a study until it has all its trials and none is open, or until `signal` aborts. Any number of workers may
 * do so at once, in this process and, where the database is shared, in others.
 * @throws Error where the database stays away @throws TunerError `cannot-work` as the objective does
 */
export async function runWorker(
  store: StudyStore,
  objective: Objective,
  options: WorkerOptions,
): Promise<void> {
  const { sampler, trials, leaseSeconds = 60, pollSeconds = 1, signal } = options;
  const host = hostname();
  const worker: Worker = { host, name: options.name ?? `${host}:${process.pid}` };
  while (!signal?.aborted) {
    const token = randomUUID();
    const trial = await store.take({ worker, token, leaseSeconds }, sampler, trials);
    if (trial !== null) {
      const lease: Lease = { number: trial.number, token };
      await runTrial({ store, objective, lease, trial, leaseSeconds, ...options });
      continue;
    }
    const { trials: all } = await store.snapshot();
    if (!all.some(({ state }) => state === "running" || state === "waiting")) return;
    await wait(pollSeconds * 1000, undefined, signal && { signal }).catch(() => {});
  }
}
