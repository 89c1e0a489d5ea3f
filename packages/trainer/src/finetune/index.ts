export { augmentLine } from "./augmentLine.ts";
export { type Block, foldBlock, holdOut } from "./blocks.ts";
export { bankOfCutDigits, type CutDigit, cutDigits, type DigitBox } from "./cutDigits.ts";
export { createFineTuneTask, type FineTuneTaskOptions } from "./fineTuneTask.ts";
export { createMixture, type MixedStrings, type Mixture } from "./mixture.ts";
export { checkPlan, DEFAULT_PLAN, type FineTunePlan } from "./plan.ts";
export { LINE_CLASSES, LONGEST_LABEL, type RealLine } from "./realLine.ts";
export { restoreWeights } from "./restoreWeights.ts";
export { validateLines } from "./validateLines.ts";
