export {
  type AdaptationProgress,
  type AdaptedModel,
  type LabeledImage,
  LEAST_LINES,
  type RightCounts,
} from "./adapt/adaptation.ts";
export { type AdaptModelOptions, adaptModel } from "./adapt/adaptModel.ts";
export { rehearsalStrings } from "./adapt/rehearsalStrings.ts";
export type { ReadLine } from "./adapt/scores.ts";
export type { JudgedLine, ReadKind } from "./calibrate/judgedReading.ts";
export {
  type CalibrationScores,
  type PromisedThreshold,
  promisedThresholds,
} from "./calibrate/scoreCalibration.ts";
export {
  type DigitEvaluation,
  type DigitReadings,
  evaluateDigits,
  judgedDigits,
  readDigits,
  scoreDigits,
} from "./evaluate/evaluateDigits.ts";
export type { OutputComparison } from "./quantize/compareOutputs.ts";
export { LiveTraining, type LiveTrainingOptions } from "./train/liveTraining.ts";
export {
  type CheckDone,
  LIVE_HELD_OUT,
  type LiveTrainingChoices,
  type LiveTrainingEvent,
  type LiveTrainingResult,
  type StepDone,
} from "./train/liveTrainingEvents.ts";
export { goalOf, OBJECTIVES, type ObjectiveName } from "./tune/trainingGoal.ts";
export { WorkflowError, type WorkflowErrorCode, type WorkflowErrorDetails } from "./workflowError.ts";
