import type { ParameterValues } from "../space/space.ts";

/**
 * waiting: to be run (again); running: a worker has it; complete: all objectives are known; pruned: stopped early, its
 * intermediate values count; failed: it threw three times, or said itself that it cannot be run.
 */
export type TrialState = "waiting" | "running" | "complete" | "pruned" | "failed";

/** What a trial reported on its way: the first objective after `step` units of budget (epochs, say). */
export interface IntermediateValue {
  step: number;
  value: number;
}

/** One trial as a study keeps it. Plain data: it goes through JSON unchanged. */
export interface Trial {
  /** 0, 1, 2, … in the order in which the study's trials were made. */
  number: number;
  state: TrialState;
  parameters: ParameterValues;
  /** One for each of the study's directions; null until complete. */
  objectives: readonly number[] | null;
  /** By rising step. */
  intermediate: readonly IntermediateValue[];
  /** How often a worker began it, 1 in the first run; after 3 it is failed. */
  attempts: number;
  /** Seeds all that is random in the trial. */
  seed: number;
  host: string | null;
  worker: string | null;
  /** Where the trial's last checkpoint lies, as the objective named it. */
  checkpoint: string | null;
  /** What went wrong in the last failed attempt. */
  error: string | null;
  /** ISO 8601, UTC. */
  startedAt: string | null;
  finishedAt: string | null;
}
