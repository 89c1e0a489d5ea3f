import type { Queryable } from "@numera/database";
import type { Trial } from "../../study/trial.ts";
import { TRIAL_COLUMNS, type TrialRow, trialOf } from "./trialRow.ts";

/** A study's trials as this process knows them; refreshing reads only what was written since. */
export class TrialCache {
  readonly #study: number;
  readonly #trials: Trial[] = [];
  /** The change of each trial as it is known. */
  readonly #changes: number[] = [];
  #seen = 0;

  constructor(study: number) {
    this.#study = study;
  }

  /** By number, as of the last refresh; a list of its own each time. */
  get trials(): readonly Trial[] {
    return this.#trials.slice();
  }

  async refresh({ query }: Queryable): Promise<readonly Trial[]> {
    const rows = await query<TrialRow>(
      `SELECT ${TRIAL_COLUMNS} FROM numera_tuning.trial t WHERE t.study_id = $1 AND t.change > $2 ORDER BY t.number`,
      [this.#study, this.#seen],
    );
    for (const row of rows) {
      // Two refreshes may be under way at once, and the later one come back first.
      if (row.change <= (this.#changes[row.number] ?? 0)) continue;
      this.#changes[row.number] = row.change;
      this.#trials[row.number] = trialOf(row);
      this.#seen = Math.max(this.#seen, row.change);
    }
    return this.trials;
  }
}
