export type { Augmentation } from "./augment/augmentation.ts";
export { type PreviewOptions, previewAugmentation } from "./augment/preview.ts";
export * from "./calibrate/index.ts";
export { decodeSafetensors, encodeSafetensors } from "./checkpoint/safetensors.ts";
export { type Corruption, corrupt, corruptions } from "./corruptions/index.ts";
export * from "./data/index.ts";
export { type CombineOptions, combineModels } from "./export/combineModels.ts";
export { VIEWS, type View } from "./export/views.ts";
export * from "./finetune/index.ts";
export { takesOver } from "./fit/bestEpoch.ts";
export type { BestEpoch, Checkpoint } from "./fit/checkpoint.ts";
export {
  type EpochEvent,
  Fit,
  type FitEvent,
  type FitOptions,
  type FitPlan,
  type StepEvent,
} from "./fit/fit.ts";
export { learningRateAt, type RatePlan } from "./fit/learningRate.ts";
export { OPTIMIZERS } from "./fit/optimizers.ts";
export { type Sharing, sharingOf } from "./fit/sharing.ts";
export type { TaskBatch, TrainingTask, Validation } from "./fit/task.ts";
export * from "./inspect/index.ts";
export type { ExampleSources, TestSources } from "./kinds/exampleSources.ts";
export { classifyAll, type ImageClassifier } from "./kinds/image/classifier.ts";
export { classifyPixels } from "./kinds/image/classify.ts";
export {
  CORRUPTION_SEED,
  type CorruptionScore,
  DAMAGED_IMAGES,
  evaluateCorruptions,
  meanCorrupted,
} from "./kinds/image/evaluateCorruptions.ts";
export {
  exportModel,
  inferenceGraph,
  type ModelDescription,
} from "./kinds/image/exportModel.ts";
export { imageKind } from "./kinds/image/index.ts";
export { defaultRecipe } from "./kinds/image/recipe.ts";
export { createImageTask, type ImageTaskOptions } from "./kinds/image/task.ts";
export { checkRecipe, kindOf, setUpTraining } from "./kinds/index.ts";
export type { CommonRecipe, Kind, KindExamples, TestOptions } from "./kinds/kind.ts";
export { classesOf, numberAlphabet } from "./kinds/line/alphabets.ts";
export type { LineExample } from "./kinds/line/batch.ts";
export { exportLineModel } from "./kinds/line/exportModel.ts";
export {
  lineInput,
  rangeStrings,
  withLineRanges,
} from "./kinds/line/ranges.ts";
export type { LineStepOptions } from "./kinds/line/step.ts";
export { type SeedlessSynthesis, synthesisOf } from "./kinds/line/synthesisOf.ts";
export type { LineTaskOptions } from "./kinds/line/task.ts";
export type { SetupOptions, TrainingSetup } from "./kinds/trainingSetup.ts";
export * from "./metrics/index.ts";
export { type Model, modelOf, models, type Sizes } from "./models/index.ts";
export { type LineModel, lineNet } from "./models/lineNet.ts";
export * from "./strings/index.ts";
export { isDivergence, type TrainerErrorCode } from "./trainerError.ts";
