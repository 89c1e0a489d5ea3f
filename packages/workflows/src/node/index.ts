export type {
  FineTuningEvent,
  FineTuningOutcome,
  FineTuningPart,
  OnFineTuningEvent,
} from "./adapt/events.ts";
export { beginFineTuning, type FineTuneOptions, resumeFineTuning } from "./adapt/fineTuneFolder.ts";
export type { FineTuningRequest } from "./adapt/fineTuning.ts";
export { type CalibrationRequest, type CalibrationResult, calibrate } from "./calibrate/calibrate.ts";
export type { OnKindProgress } from "./calibrate/readFolder.ts";
export type { LabeledFile } from "./data/readLabels.ts";
export { readIdxPair } from "./data/trainingData.ts";
export { evaluateStrings, type StringEvaluation } from "./evaluate/evaluateStrings.ts";
export { type DigitModelOptions, openDigitModel } from "./evaluate/openDigitModel.ts";
export { readContract } from "./files/readContract.ts";
export { type QuantizationResult, quantizeFile } from "./quantize/quantizeFile.ts";
export type { OnTrainingEvent, TrainingEvent, TrainingOutcome } from "./train/events.ts";
export { readHistory } from "./train/readHistory.ts";

export {
  listTrainings,
  type SeedSummary,
  summarizeTraining,
  type TrainingSummary,
} from "./train/trainingSummary.ts";
export { resumeTraining, type TrainOptions, trainSeeds } from "./train/trainSeeds.ts";
export { type Ensemble, type EnsembleOptions, writeEnsemble } from "./train/writeEnsemble.ts";
