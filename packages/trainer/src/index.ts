export { type Augmentation, type AugmentationSettings, createAugmentation } from "./augment/augmentation.ts";
export { type PreviewOptions, previewAugmentation } from "./augment/preview.ts";
export * from "./calibrate/index.ts";
export { decodeSafetensors, encodeSafetensors } from "./checkpoint/safetensors.ts";
export { type Corruption, corrupt, corruptAll, corruptions } from "./corruptions/index.ts";
export * from "./data/index.ts";
export { type CombineOptions, combineModels } from "./export/combineModels.ts";
export { exportLineModel } from "./export/exportLineModel.ts";
export { exportModel, inferenceGraph, type ModelDescription, PREPROCESSING } from "./export/exportModel.ts";
export { VIEWS, type View } from "./export/views.ts";
export { lineInput, rangeStrings, withLineRanges } from "./export/withLineRanges.ts";
export * from "./finetune/index.ts";
export {
  type BestEpoch,
  type Checkpoint,
  decodeCheckpoint,
  type EpochRecord,
  encodeCheckpoint,
} from "./fit/checkpoint.ts";
export { classifyPixels } from "./fit/classify.ts";
export {
  DivergenceError,
  type EpochEvent,
  Fit,
  type FitEvent,
  type FitOptions,
  type FitPlan,
  type StepEvent,
} from "./fit/fit.ts";
export { createImageTask, type ImageTaskOptions } from "./fit/imageTask.ts";
export { type Keep, takesOver } from "./fit/keep.ts";
export { learningRateAt, type RatePlan } from "./fit/learningRate.ts";
export { LINE_ALPHABET, type LineExample, lineBatch, lineExample, paddedWidth } from "./fit/lineBatch.ts";
export { compileLineStep, type LineStepOptions } from "./fit/lineStep.ts";
export { createLineTask, type LineTaskOptions, type StringSource } from "./fit/lineTask.ts";
export { type Sharing, sharingOf } from "./fit/sharing.ts";
export type { TaskBatch, TrainingTask, Validation } from "./fit/task.ts";
export * from "./inspect/index.ts";
export * from "./metrics/index.ts";
export { type Model, modelOf, models, type Sizes } from "./models/index.ts";
export { type LineModel, lineNet } from "./models/lineNet.ts";
export { parameterCount } from "./models/parameterCount.ts";
export { type AnyRecipe, checkAnyRecipe, isLineRecipe, type LineRecipe } from "./recipes/lineRecipe.ts";
export {
  checkRecipe,
  defaultRecipe,
  OPTIMIZERS,
  type OptimizerName,
  optimizerOf,
  type Recipe,
} from "./recipes/recipe.ts";
export * from "./strings/index.ts";
