import type { StudyDefinition } from "../study/study.ts";
import type { Trial } from "../study/trial.ts";

/**
 * A complete trial's objectives as losses, the lower the better: what is maximized changes its sign, and what is no number
 * becomes Infinity. Undefined for trials in any other state.
 */
export function lossesOf({ objectives }: StudyDefinition, trial: Trial): readonly number[] | undefined {
  if (trial.state !== "complete" || trial.objectives === null) return undefined;
  return objectives.map(({ direction }, i) => lossOf(direction, trial.objectives![i]));
}

/** The first objective as trials report it on their way, as a loss. */
export function intermediateLoss({ objectives }: StudyDefinition, value: number): number {
  return lossOf(objectives[0]!.direction, value);
}

function lossOf(direction: "minimize" | "maximize", value: number | undefined): number {
  // JSON has no NaN: a loss that was none comes back as null.
  if (typeof value !== "number" || Number.isNaN(value)) return Number.POSITIVE_INFINITY;
  return direction === "minimize" ? value : -value;
}
