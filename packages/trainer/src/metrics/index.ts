export { accuracy, argmax } from "./accuracy.ts";
export { accuracyByWriter, type WriterScore } from "./accuracyByWriter.ts";
export type { ClassScores } from "./classScores.ts";
export { classScores, confusionMatrix } from "./classScores.ts";
export {
  chanceConfidenceError,
  type JudgedText,
} from "./confidenceError.ts";
export { type ConfidenceScores, confidenceScores } from "./confidenceScores.ts";
export { confidentMistakes, type Mistake } from "./confidentMistakes.ts";
export { expectedCalibrationError } from "./expectedCalibrationError.ts";
export { negativeLogLikelihood } from "./negativeLogLikelihood.ts";
export { type ReliabilityBin, reliabilityBins } from "./reliabilityBins.ts";
export { type AcceptedTexts, riskCoverageCurve } from "./riskCoverage.ts";
export { type JudgedReading, type StringScores, stringScores } from "./stringScores.ts";
export type { ReadText } from "./textErrors.ts";
export { digitErrorRate, exactMatch } from "./textErrors.ts";
export { wilsonInterval } from "./wilsonInterval.ts";
