import { type ScheduleName, schedules } from "@numera/graph";

/** What decides the learning rate over a run; a `Recipe` is one. */
export interface RatePlan {
  readonly epochs: number;
  /** Peak learning rate. */
  readonly learningRate: number;
  readonly schedule: ScheduleName;
  /** Epochs over which the rate rises evenly from near 0 to the schedule's first; the schedule follows. 0 without it. */
  readonly warmUpEpochs?: number;
  /** A warm restart (Loshchilov and Hutter 2017): after so many epochs the schedule begins anew, with this peak rate. */
  readonly restart?: { readonly afterEpochs: number; readonly learningRate: number };
}

/**
 * The learning rate of a step.
 * @param progress share of the run that is done before it, 0 <= progress < 1
 * @param stepShare share of the run that one step is, so that the first step of a warm-up moves at all
 */
export function learningRateAt(plan: RatePlan, progress: number, stepShare = 0): number {
  const { restart, ...whole } = plan;
  if (restart === undefined) return rateWithoutRestart(whole, progress, stepShare);
  const first = restart.afterEpochs / plan.epochs;
  const epoch = progress * plan.epochs;
  return progress < first
    ? rateWithoutRestart(
        { ...whole, epochs: restart.afterEpochs },
        epoch / restart.afterEpochs,
        stepShare / first,
      )
    : rateWithoutRestart(
        {
          ...whole,
          epochs: plan.epochs - restart.afterEpochs,
          learningRate: restart.learningRate,
          warmUpEpochs: 0,
        },
        (epoch - restart.afterEpochs) / (plan.epochs - restart.afterEpochs),
        0,
      );
}

function rateWithoutRestart(
  { epochs, learningRate, schedule, warmUpEpochs = 0 }: RatePlan,
  progress: number,
  stepShare: number,
): number {
  const warmUp = warmUpEpochs / epochs;
  const start = learningRate * schedules[schedule](0);
  if (progress < warmUp) return start * Math.min(1, (progress + stepShare) / warmUp);
  return learningRate * schedules[schedule]((progress - warmUp) / (1 - warmUp));
}
