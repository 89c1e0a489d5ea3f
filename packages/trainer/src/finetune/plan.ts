import { checkContract, type FineTunePlan, fineTunePlanContract } from "@numera/contract";

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

/** @throws ContractError that names the first setting out of range and what it may be */
export function checkPlan(plan: FineTunePlan): FineTunePlan {
  checkContract(fineTunePlanContract, plan, "fine-tuning");
  return plan;
}
