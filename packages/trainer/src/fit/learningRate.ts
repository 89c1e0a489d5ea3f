import { type ScheduleName, schedules } from "@numera/graph";

/** What decides the learning rate over a run; a `Recipe` is one. */
export interface RatePlan {
  readonly epochs: number;
  /** Peak learning rate. */
  readonly learningRate: number;
  readonly schedule: ScheduleName;
  /** Epochs over which the rate rises evenly from near 0 to the schedule's first; the schedule follows. 0 without it. */
  readonly warmUpEpochs?: number;
}

/**
 * The learning rate of a step.
 * @param progress share of the run that is done before it, 0 <= progress < 1
 * @param stepShare share of the run that one step is, so that the first step of a warm-up moves at all
 */
export function learningRateAt(
  { epochs, learningRate, schedule, warmUpEpochs = 0 }: RatePlan,
  progress: number,
  stepShare = 0,
): number {
  const warmUp = warmUpEpochs / epochs;
  const start = learningRate * schedules[schedule](0);
  if (progress < warmUp) return start * Math.min(1, (progress + stepShare) / warmUp);
  return learningRate * schedules[schedule]((progress - warmUp) / (1 - warmUp));
}
