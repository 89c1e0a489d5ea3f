import type { Trial } from "../../study/trial.ts";

/** What a trial is run with. */
export interface TrialContext {
  /** As it stood when it was taken: parameters, seed, attempt, and the checkpoint to go on from. */
  readonly trial: Trial;
  /** Aborts when the trial is to stop: at an interruption, or because it was given to another worker. */
  readonly signal: AbortSignal;
  /**
   * Notes the first objective after `step` units of budget.
   * @returns whether the pruner wants the trial to stop
   */
  report(step: number, value: number): Promise<boolean>;
  /** Notes where a checkpoint lies that another attempt can go on from. */
  noteCheckpoint(path: string): Promise<void>;
}

export type TrialOutcome =
  | { readonly state: "complete"; readonly objectives: readonly number[] }
  | { readonly state: "pruned" }
  /** It stopped because `signal` was aborted, and can go on from its checkpoint. */
  | { readonly state: "interrupted" };

/**
 * Runs one trial. It must not keep the thread busy, or the worker cannot say that it is alive. What it throws counts as a failed
 * attempt; after the third the trial is failed. A TunerError `cannot-run` fails the trial at once, `cannot-work` ends the worker.
 */
export type Objective = (context: TrialContext) => Promise<TrialOutcome>;
