import type { Queryable } from "@numera/database";
import type { TrialState } from "../../study/trial.ts";
import { isTunerError } from "../tunerError.ts";
import { type Lease, leaseLost } from "./lease.ts";

/**
 * Writes to a trial that is running under the lease `$2`, and counts the study's change; `$1` is the study, `$3` the trial's
 * number. What stands in `more` happens only where the lease is still held.
 */
function fenced(set: string, more = ""): string {
  return `
WITH held AS (
  SELECT number FROM numera_tuning.trial
  WHERE study_id = $1 AND number = $3 AND lease = $2::uuid AND state = 'running' FOR UPDATE
), counted AS (
  UPDATE numera_tuning.study SET change = change + 1
  WHERE id = $1 AND EXISTS (SELECT FROM held) RETURNING change
)${more}
UPDATE numera_tuning.trial t SET change = counted.change${set}
FROM held, counted WHERE t.study_id = $1 AND t.number = held.number
RETURNING t.number`;
}

const REPORT = fenced(
  "",
  `, later AS (
  DELETE FROM numera_tuning.intermediate_value v USING held
  WHERE v.study_id = $1 AND v.number = held.number AND v.step > $4
), put AS (
  INSERT INTO numera_tuning.intermediate_value SELECT $1, number, $4::double precision, $5::double precision FROM held
  ON CONFLICT (study_id, number, step) DO UPDATE SET value = excluded.value
)`,
);

const CHECKPOINT = fenced(", checkpoint = $4::text");

const SETTLE =
  fenced(`, state = $4::text, objectives = $5::double precision[], error = coalesce($6::text, t.error),
  attempts = t.attempts - $7::integer, lease_until = NULL,
  finished_at = CASE WHEN $4::text = 'waiting' THEN NULL ELSE now() END`);

/** How a worker leaves a trial. */
export interface Settlement {
  readonly state: Exclude<TrialState, "running">;
  readonly objectives?: readonly number[];
  readonly error?: string;
  /** The attempt does not count: the trial was put back, nothing went wrong. */
  readonly uncounted?: boolean;
}

/** Keeps the trial for another `seconds` from now. @returns whether it still was this worker's */
export async function renewLease({ query }: Queryable, lease: Lease, seconds: number): Promise<boolean> {
  const rows = await query(
    `UPDATE numera_tuning.trial SET lease_until = now() + $2::double precision * interval '1 second'
     WHERE lease = $1::uuid AND state = 'running' RETURNING number`,
    [lease.token, seconds],
  );
  return rows.length > 0;
}

/**
 * Notes the first objective after `step` units of budget. A trial that went back to an earlier checkpoint reports anew: values of
 * later steps go.
 * @throws TunerError `lease-lost`
 */
export async function writeReport(
  queryable: Queryable,
  study: number,
  lease: Lease,
  step: number,
  value: number,
): Promise<void> {
  await write(queryable, REPORT, study, lease, step, value);
}

/** Notes where the trial's checkpoint lies. @throws TunerError `lease-lost` */
export async function writeCheckpoint(
  queryable: Queryable,
  study: number,
  lease: Lease,
  checkpoint: string,
): Promise<void> {
  await write(queryable, CHECKPOINT, study, lease, checkpoint);
}

/** Ends the worker's part in the trial. @throws TunerError `lease-lost` */
export async function settleTrial(
  queryable: Queryable,
  study: number,
  lease: Lease,
  settlement: Settlement,
): Promise<void> {
  const { state, objectives = null, error = null, uncounted = false } = settlement;
  try {
    await write(queryable, SETTLE, study, lease, state, objectives, error, uncounted ? 1 : 0);
  } catch (cause) {
    // Settled before, and only the answer lost: the lease stands in the row until another takes the trial.
    const settled = await queryable.query(
      "SELECT FROM numera_tuning.trial WHERE lease = $1::uuid AND state = $2",
      [lease.token, state],
    );
    if (!isTunerError(cause, "lease-lost") || settled.length === 0) throw cause;
  }
}

async function write(
  { query }: Queryable,
  sql: string,
  study: number,
  { number, token }: Lease,
  ...rest: readonly unknown[]
): Promise<void> {
  const rows = await query(sql, [study, token, number, ...rest]);
  if (rows.length === 0) throw leaseLost(number);
}
