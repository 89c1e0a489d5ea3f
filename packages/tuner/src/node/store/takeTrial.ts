import type { Database } from "@numera/database";
import type { Trial } from "../../study/trial.ts";
import { LOCKS } from "../migrations/studyTables.ts";
import { claimTrial, trialHeldBy } from "./claimTrial.ts";
import { type Making, makeTrial } from "./makeTrial.ts";
import type { TrialCache } from "./trialCache.ts";

export interface Taking extends Omit<Making, "trials"> {
  readonly cache: TrialCache;
}

/**
 * A trial that waits or was abandoned, or else a new one, for this worker alone; null where there is nothing to do, at least now.
 * Taking with the same token again, as after a lost answer, gives the same trial.
 */
export function takeTrial(database: Database, taking: Taking): Promise<Trial | null> {
  return database.shared ? takeShared(database, taking) : takeAlone(database, taking);
}

/**
 * Claims come first, in a statement of their own, and any number of workers make them at once. Sampling and numbering happen under
 * the study's advisory lock: one worker at a time, and it sees all that was written before.
 */
async function takeShared(database: Database, { cache, ...taking }: Taking): Promise<Trial | null> {
  const claimed = await database.transaction(
    async (queryable) =>
      (await trialHeldBy(queryable, taking.token)) ?? (await claimTrial(queryable, taking)),
  );
  if (claimed !== null) return claimed;
  return database.transaction(async (queryable) => {
    await queryable.query("SELECT pg_advisory_xact_lock($1, $2)", [LOCKS, taking.study]);
    const mine = await trialHeldBy(queryable, taking.token);
    return mine ?? makeTrial(queryable, { ...taking, trials: await cache.refresh(queryable) });
  });
}

/** An embedded database has one transaction at a time and no lost answers: one look at what is new tells whether to claim. */
function takeAlone(database: Database, { cache, ...taking }: Taking): Promise<Trial | null> {
  return database.transaction(async (queryable) => {
    const trials = await cache.refresh(queryable);
    const open = trials.some(({ state }) => state === "waiting" || state === "running");
    const claimed = open ? await claimTrial(queryable, taking) : null;
    return claimed ?? makeTrial(queryable, { ...taking, trials });
  });
}
