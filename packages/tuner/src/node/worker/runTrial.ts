import type { Pruner } from "../../pruners/pruner.ts";
import type { Trial } from "../../study/trial.ts";
import { ATTEMPTS } from "../store/claimTrial.ts";
import type { Settlement } from "../store/fencedWrites.ts";
import type { Lease } from "../store/lease.ts";
import type { StudyStore } from "../store/studyStore.ts";
import { isTunerError, TunerError } from "../tunerError.ts";
import type { Objective, TrialContext, TrialOutcome } from "./objective.ts";
import { renewLease } from "./renewLease.ts";
import type { TrialEnd, WorkerEvent } from "./workerEvent.ts";

export interface TrialRun {
  readonly store: StudyStore;
  readonly objective: Objective;
  readonly pruner: Pruner;
  readonly trial: Trial;
  readonly lease: Lease;
  readonly leaseSeconds: number;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: WorkerEvent) => void;
}

/**
 * Runs a trial that was taken, and settles it. What the objective throws is the trial's, but for a TunerError `cannot-work`; that and
 * what the database throws is thrown on.
 */
export async function runTrial(run: TrialRun): Promise<void> {
  const { store, objective, trial, lease, leaseSeconds, signal, onEvent } = run;
  onEvent?.({ type: "begin", trial });
  const lost = new AbortController();
  const renewal = renewLease(store, lease, leaseSeconds, (error) => lost.abort(error));
  const stop = signal === undefined ? lost.signal : AbortSignal.any([signal, lost.signal]);
  let end: TrialEnd;
  let cannotWork: TunerError | undefined;
  try {
    end = settlementOf(await objective(contextOf(run, stop)), store);
  } catch (cause) {
    if (isTunerError(cause, "cannot-work")) cannotWork = cause;
    end = stop.aborted || cannotWork !== undefined ? PUT_BACK : failureOf(cause, trial);
  }
  try {
    // Also where the lease seems lost: nobody may have taken the trial yet, and then it need not wait to be.
    await store.settle(lease, end);
  } catch (cause) {
    // What keeps trials from running may keep the database from being written; the former is the reason.
    if (!isTunerError(cause, "lease-lost")) throw cannotWork ?? cause;
    end = { state: "lost", error: cause.message };
  } finally {
    renewal.stop();
  }
  onEvent?.({ type: "end", trial, end });
  if (cannotWork !== undefined) throw cannotWork;
}

const PUT_BACK: Settlement = { state: "waiting", uncounted: true };

function contextOf(run: TrialRun, signal: AbortSignal): TrialContext {
  const { store, pruner, trial, lease, onEvent } = run;
  return {
    trial,
    signal,
    async report(step, value) {
      if (!Number.isFinite(value) || !Number.isFinite(step)) {
        throw new TunerError(
          "cannot-run",
          `the objective reported ${value} after ${step}; finite numbers are needed`,
        );
      }
      await store.report(lease, step, value);
      onEvent?.({ type: "report", trial, step, value });
      const study = await store.snapshot();
      return pruner.prune(study, study.trials[trial.number]!);
    },
    noteCheckpoint: (path) => store.noteCheckpoint(lease, path),
  };
}

function settlementOf(outcome: TrialOutcome, { definition }: StudyStore): Settlement {
  if (outcome.state === "interrupted") return PUT_BACK;
  if (outcome.state === "pruned") return outcome;
  const { objectives } = outcome;
  const wanted = definition.objectives.length;
  if (objectives.length === wanted && objectives.every(Number.isFinite)) return outcome;
  return {
    state: "failed",
    error: `the objective returned [${objectives.join(", ")}]; ${wanted} finite ${wanted === 1 ? "number is" : "numbers are"} needed`,
  };
}

function failureOf(cause: unknown, trial: Trial): Settlement {
  const error = cause instanceof Error ? cause.message : String(cause);
  const last = isTunerError(cause, "cannot-run") || trial.attempts >= ATTEMPTS;
  return { state: last ? "failed" : "waiting", error };
}
