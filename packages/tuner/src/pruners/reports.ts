import { intermediateLoss } from "../ranking/losses.ts";
import type { StudyDefinition } from "../study/study.ts";
import type { Trial } from "../study/trial.ts";

/** What a trial reported first at `step` or beyond it, as a loss; undefined where it did not come so far. */
export function lossAt(
  definition: StudyDefinition,
  { intermediate }: Trial,
  step: number,
): number | undefined {
  const report = intermediate.find((entry) => entry.step >= step);
  return report === undefined ? undefined : intermediateLoss(definition, report.value);
}

/** Whether the trial's last report is no number: a training that has diverged, which nothing mends. */
export function hasDiverged(definition: StudyDefinition, { intermediate }: Trial): boolean {
  const last = intermediate.at(-1);
  return last !== undefined && intermediateLoss(definition, last.value) === Number.POSITIVE_INFINITY;
}
