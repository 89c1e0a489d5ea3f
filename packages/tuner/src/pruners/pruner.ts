import type { StudySnapshot } from "../study/study.ts";
import type { Trial } from "../study/trial.ts";

/** Decides after each report whether a trial goes on. Pure. */
export interface Pruner {
  readonly name: string;
  /** Whether the running trial, whose last intermediate value was just reported, should stop now. */
  prune(study: StudySnapshot, trial: Trial): boolean;
}
