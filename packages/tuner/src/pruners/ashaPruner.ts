import type { Pruner } from "./pruner.ts";
import { hasDiverged } from "./reports.ts";
import { failsAtRung, type Halving, rungsOf } from "./rungs.ts";

export interface AshaSettings extends Halving {
  /** Rungs left out at the start, so that trials have more budget before the first comparison: s. */
  readonly earlyStoppingRate: number;
}

/**
 * Asynchronous successive halving: at budgets r, r eta, r eta^2, … a trial goes on if it is among the best 1 / eta of all that came to
 * that rung so far, whatever became of them. No trial waits for another; one that stops is not taken up again. L. Li, K. Jamieson, A.
 * Rostamizadeh and others: "A system for massively parallel hyperparameter tuning", MLSys 2020 (the stopping variant, as in Ray Tune).
 */
export function ashaPruner(settings: AshaSettings): Pruner {
  const rungs = rungsOf(settings, settings.earlyStoppingRate);
  return {
    name: "asha",
    prune({ definition, trials }, trial) {
      if (hasDiverged(definition, trial)) return true;
      return failsAtRung(definition, trial, trials, rungs, settings.reductionFactor);
    },
  };
}
