import { intermediateLoss } from "../ranking/losses.ts";
import type { StudyDefinition } from "../study/study.ts";
import type { Trial } from "../study/trial.ts";
import type { Pruner } from "./pruner.ts";
import { hasDiverged } from "./reports.ts";

export interface MedianSettings {
  /** Complete trials before any is stopped. */
  readonly startupTrials: number;
  /** Budget that every trial has before it may be stopped. */
  readonly warmUp: number;
}

/**
 * Stops a trial whose best value so far is worse than the median of what the complete trials had, on average, up to the same step.
 * D. Golovin and others: "Google Vizier: a service for black-box optimization", KDD 2017, section 3.2.2 (the median stopping rule).
 */
export function medianPruner({ startupTrials, warmUp }: MedianSettings): Pruner {
  return {
    name: "median",
    prune({ definition, trials }, trial) {
      if (hasDiverged(definition, trial)) return true;
      const step = trial.intermediate.at(-1)?.step;
      if (step === undefined || step <= warmUp) return false;
      const complete = trials.filter(({ state, number }) => state === "complete" && number !== trial.number);
      if (complete.length < startupTrials) return false;
      const means = complete.flatMap((other) => meanUpTo(definition, other, step) ?? []);
      if (means.length === 0) return false;
      const best = Math.min(...trial.intermediate.map(({ value }) => intermediateLoss(definition, value)));
      return best > median(means);
    },
  };
}

function meanUpTo(definition: StudyDefinition, { intermediate }: Trial, step: number): number | undefined {
  const losses = intermediate
    .filter((report) => report.step <= step)
    .map(({ value }) => intermediateLoss(definition, value));
  return losses.length === 0 ? undefined : losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
