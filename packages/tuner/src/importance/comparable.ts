import { intermediateLoss, lossesOf } from "../ranking/losses.ts";
import type { StudySnapshot } from "../study/study.ts";
import type { Trial } from "../study/trial.ts";

/** Losses of trials that had the same budget. */
export interface Comparable {
  readonly trials: readonly { readonly trial: Trial; readonly loss: number }[];
  /** The budget at which they are compared, in the trials' steps; null where it is the whole of it. */
  readonly step: number | null;
}

/**
 * What may be compared, for a value after one epoch says nothing beside one after ten. That is the complete trials, where they are at least
 * half of those that reported; where more were pruned, what all trials had at the latest step that half of them reached.
 * @param objective which of the study's; pruned trials have values of the first alone
 */
export function comparable({ definition, trials }: StudySnapshot, objective: number): Comparable {
  const complete = trials.flatMap((trial) => {
    const loss = lossesOf(definition, trial)?.[objective];
    return loss === undefined ? [] : [{ trial, loss }];
  });
  const pruned = trials.filter(({ state, intermediate }) => state === "pruned" && intermediate.length > 0);
  const reported = [...complete.map(({ trial }) => trial), ...pruned].filter(
    ({ intermediate }) => intermediate.length > 0,
  );
  if (objective > 0 || complete.length >= pruned.length || reported.length === 0)
    return { trials: complete, step: null };
  const reached = reported.map(({ intermediate }) => intermediate.at(-1)!.step).sort((a, b) => b - a);
  const step = reached[Math.ceil(reached.length / 2) - 1]!;
  const at = reported.flatMap((trial) => {
    const report = trial.intermediate.findLast((entry) => entry.step <= step);
    const far = trial.intermediate.at(-1)!.step >= step;
    return report === undefined || !far ? [] : [{ trial, loss: intermediateLoss(definition, report.value) }];
  });
  return { trials: at.sort((a, b) => a.trial.number - b.trial.number), step };
}
