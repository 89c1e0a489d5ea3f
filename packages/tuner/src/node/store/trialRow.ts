import type { ParameterValues } from "../../space/space.ts";
import type { Trial, TrialState } from "../../study/trial.ts";

/** A trial as PostgreSQL gives it, with the names of `TRIAL_COLUMNS`. */
export interface TrialRow {
  readonly number: number;
  readonly state: TrialState;
  readonly parameters: ParameterValues;
  readonly objectives: number[] | null;
  readonly attempts: number;
  readonly seed: number;
  readonly host: string | null;
  readonly worker: string | null;
  readonly checkpoint: string | null;
  readonly error: string | null;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
  readonly change: number;
  readonly steps: number[] | null;
  readonly values: number[] | null;
}

/** All of a trial `t` but its lease. Seeds are below 2^53, so a double holds them. */
export const TRIAL_COLUMNS = `
  t.number, t.state, t.parameters, t.objectives, t.attempts, t.seed::double precision AS seed, t.host, t.worker,
  t.checkpoint, t.error, t.started_at, t.finished_at, t.change,
  (SELECT array_agg(v.step ORDER BY v.step) FROM numera_tuning.intermediate_value v
    WHERE v.study_id = t.study_id AND v.number = t.number) AS steps,
  (SELECT array_agg(v.value ORDER BY v.step) FROM numera_tuning.intermediate_value v
    WHERE v.study_id = t.study_id AND v.number = t.number) AS values`;

export function trialOf(row: TrialRow): Trial {
  const { number, state, parameters, objectives, attempts, seed, host, worker, checkpoint, error } = row;
  return {
    number,
    state,
    parameters,
    objectives,
    intermediate: (row.steps ?? []).map((step, i) => ({ step, value: row.values![i]! })),
    attempts,
    seed,
    host,
    worker,
    checkpoint,
    error,
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
