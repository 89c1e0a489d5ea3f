import type { Queryable } from "@numera/database";
import { Random } from "@numera/random";
import type { Sampler } from "../../samplers/sampler.ts";
import type { StudyDefinition } from "../../study/study.ts";
import type { Trial } from "../../study/trial.ts";
import type { Claim } from "./claimTrial.ts";
import { TRIAL_COLUMNS, type TrialRow, trialOf } from "./trialRow.ts";

export interface Making extends Claim {
  readonly definition: StudyDefinition;
  /** All trials that there are. */
  readonly trials: readonly Trial[];
  readonly sampler: Sampler;
  /** Trials that the study may have in all. */
  readonly limit: number;
}

const INSERT = `
WITH counted AS (UPDATE numera_tuning.study SET change = change + 1 WHERE id = $1 RETURNING change)
INSERT INTO numera_tuning.trial AS t
  (study_id, number, state, parameters, seed, attempts, lease, lease_until, host, worker, started_at, change)
SELECT $1, $2, 'running', $3::json, $4::bigint, 1, $5::uuid, now() + $6::double precision * interval '1 second', $7, $8, now(), change
FROM counted RETURNING ${TRIAL_COLUMNS}`;

/** A new trial for this worker; null where the study has as many as it may, or the sampler nothing left. One at a time. */
export async function makeTrial({ query }: Queryable, making: Making): Promise<Trial | null> {
  const { study, worker, token, leaseSeconds, definition, trials, sampler, limit } = making;
  const number = trials.length;
  if (number >= limit) return null;
  const random = new Random(definition.seed);
  const parameters = sampler.suggest({ definition, trials }, number, random.at("sample", number));
  if (parameters === null) return null;
  const [row] = await query<TrialRow>(INSERT, [
    study,
    number,
    JSON.stringify(parameters),
    random.at("trial", number).uint32(),
    token,
    leaseSeconds,
    worker.host,
    worker.name,
  ]);
  return trialOf(row!);
}
