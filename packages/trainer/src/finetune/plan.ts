import { OPTIMIZERS, type OptimizerName } from "../fit/optimizers.ts";

/** How a line network is adapted. */
export interface FineTunePlan {
  /** Batches of the whole run; the learning rate goes through one cycle over them. */
  readonly steps: number;
  readonly batchSize: number;
  readonly optimizer: OptimizerName;
  /** Peak learning rate. */
  readonly learningRate: number;
  /** Share of each weight, times the learning rate, taken off per step. */
  readonly weightDecay: number;
  /** Share of new strings composed of the real lines' own digits; 0 where there are no boxes to cut them by. */
  readonly recomposed: number;
  /** Share of synthetic strings of the first training, so that what it taught is kept. The rest are real lines. */
  readonly synthetic: number;
  /** Share that the weights from before have in those that come out (`mixWeights`); 0 keeps the trained ones as they are. */
  readonly keep: number;
}

export const DEFAULT_PLAN: FineTunePlan = {
  steps: 800,
  batchSize: 32,
  optimizer: "adamw",
  learningRate: 5e-4,
  weightDecay: 0.02,
  recomposed: 0.2,
  synthetic: 0.25,
  keep: 0.15,
};

/** Times that a run is validated on its way. */
export const VALIDATIONS = 8;

/** @throws RangeError that names the first setting out of range and what it may be */
export function checkPlan(plan: FineTunePlan): FineTunePlan {
  const checks: readonly [name: keyof FineTunePlan, good: boolean, wanted: string][] = [
    ["steps", Number.isSafeInteger(plan.steps) && plan.steps >= 1, "a whole number from 1"],
    ["batchSize", Number.isSafeInteger(plan.batchSize) && plan.batchSize >= 1, "a whole number from 1"],
    ["optimizer", Object.hasOwn(OPTIMIZERS, plan.optimizer), `one of ${Object.keys(OPTIMIZERS).join(", ")}`],
    ["learningRate", plan.learningRate > 0 && plan.learningRate <= 1, "above 0 and at most 1"],
    ["weightDecay", plan.weightDecay >= 0 && plan.weightDecay <= 1, "between 0 and 1"],
    ["recomposed", plan.recomposed >= 0 && plan.recomposed <= 1, "between 0 and 1"],
    [
      "synthetic",
      plan.synthetic >= 0 && plan.synthetic + plan.recomposed < 1,
      "less than what recomposed leaves of 1",
    ],
    ["keep", plan.keep >= 0 && plan.keep < 1, "from 0 to less than 1"],
  ];
  for (const [name, good, wanted] of checks) {
    if (!good) throw new RangeError(`fine-tuning: ${name} must be ${wanted}, not ${plan[name]}`);
  }
  return plan;
}
