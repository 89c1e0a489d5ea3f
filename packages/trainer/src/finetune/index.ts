export { type Block, foldBlock, holdOut } from "./blocks.ts";
export { bankOfCutDigits, type CutDigit, cutDigits, type DigitBox } from "./cutDigits.ts";
export { createFineTuneTask, type FineTuneTaskOptions } from "./fineTuneTask.ts";
export { createMixture, type MixedStrings, type Mixture } from "./mixture.ts";
export { mixWeights } from "./mixWeights.ts";
export { checkPlan, DEFAULT_PLAN } from "./plan.ts";
export type { RealLine } from "./realLine.ts";
export { restoreWeights } from "./restoreWeights.ts";
export { warmStart, weightsIn } from "./warmStart.ts";
