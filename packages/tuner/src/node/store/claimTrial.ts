import type { Queryable } from "@numera/database";
import type { Trial } from "../../study/trial.ts";
import type { Worker } from "./lease.ts";
import { TRIAL_COLUMNS, type TrialRow, trialOf } from "./trialRow.ts";

/** A trial that was begun so often, and never ended, is failed. */
export const ATTEMPTS = 3;

export interface Claim {
  readonly study: number;
  readonly worker: Worker;
  /** A new UUID. */
  readonly token: string;
  readonly leaseSeconds: number;
}

/**
 * Nobody keeps the trial alive. A server that has just come back gives every worker a whole lease to say that it is still
 * there.
 */
const ABANDONED = `t.state = 'running' AND (t.lease_until = '-infinity' OR
  (t.lease_until < now() AND pg_postmaster_start_time() < now() - $3::double precision * interval '1 second'))`;

/**
 * Locks pass from trial to study, as in every write: first the trial's row, then the study's for the number of the change, so
 * no two writers can wait for one another. Rows that others are claiming are skipped.
 */
const CLAIM = `
WITH candidate AS (
  SELECT t.number, t.state = 'running' AND t.attempts >= ${ATTEMPTS} AS spent FROM numera_tuning.trial t
  WHERE t.study_id = $1 AND (t.state = 'waiting' OR ${ABANDONED})
  ORDER BY t.number LIMIT 1 FOR UPDATE SKIP LOCKED
), counted AS (
  UPDATE numera_tuning.study SET change = change + 1
  WHERE id = $1 AND EXISTS (SELECT FROM candidate) RETURNING change
)
UPDATE numera_tuning.trial t SET
  state = CASE WHEN spent THEN 'failed' ELSE 'running' END,
  error = CASE WHEN t.state = 'running' THEN 'the worker ' || coalesce(t.worker, '') || ' died in attempt ' || t.attempts ELSE t.error END,
  attempts = CASE WHEN spent THEN t.attempts ELSE t.attempts + 1 END,
  lease = CASE WHEN spent THEN NULL ELSE $2::uuid END,
  lease_until = CASE WHEN spent THEN NULL ELSE now() + $3::double precision * interval '1 second' END,
  host = CASE WHEN spent THEN t.host ELSE $4::text END,
  worker = CASE WHEN spent THEN t.worker ELSE $5::text END,
  started_at = CASE WHEN spent THEN t.started_at ELSE now() END,
  finished_at = CASE WHEN spent THEN now() END,
  change = counted.change
FROM candidate, counted WHERE t.study_id = $1 AND t.number = candidate.number
RETURNING ${TRIAL_COLUMNS}`;

/**
 * The first trial that waits, or whose worker is not heard of any more, for this worker alone; null where there is none.
 * Trials that were abandoned in their last attempt are failed on the way.
 */
export async function claimTrial(
  queryable: Queryable,
  { study, worker, token, leaseSeconds }: Claim,
): Promise<Trial | null> {
  for (;;) {
    const parameters = [study, token, leaseSeconds, worker.host, worker.name];
    const rows = await queryable.query<TrialRow>(CLAIM, parameters);
    const [row] = rows;
    if (row === undefined) return null;
    if (row.state === "running") return trialOf(row);
  }
}

/** The trial that a token holds; null where it holds none. */
export async function trialHeldBy({ query }: Queryable, token: string): Promise<Trial | null> {
  const [row] = await query<TrialRow>(
    `SELECT ${TRIAL_COLUMNS} FROM numera_tuning.trial t WHERE t.lease = $1::uuid AND t.state = 'running'`,
    [token],
  );
  return row === undefined ? null : trialOf(row);
}
