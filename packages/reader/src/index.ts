export { annotate } from "./annotate.ts";
export { acceptThreshold } from "./confidence/acceptThreshold.ts";
export { type Calibration, calibratedConfidence } from "./confidence/calibration.ts";
export { CalibrationError } from "./confidence/calibrationError.ts";
export type { Evidence } from "./confidence/evidence.ts";
export { type FeatureName, featureNames, features, featuresOf } from "./confidence/features.ts";
export { type JudgeOptions, judge, type Verdict } from "./confidence/judge.ts";
export { parseCalibration } from "./confidence/parseCalibration.ts";
export { createReader, type Reader, type ReaderOptions } from "./createReader.ts";
export type { DigitClassifier } from "./models/classifier.ts";
export type { LineRecognizer } from "./models/lineRecognizer.ts";
export { loadClassifier } from "./models/loadClassifier.ts";
export { isLineModel, type LineRecognizerOptions, loadLineRecognizer } from "./models/loadLineRecognizer.ts";
export { ModelError } from "./models/modelError.ts";
export { findLines, type Page } from "./page/findLines.ts";
export type { Segmentation } from "./page/segment.ts";
export type { DigitReading, LineReading, Reading } from "./reading.ts";
export { readingObject } from "./readingObject.ts";
export { contourReader } from "./strategies/contour/contourReader.ts";
export { fusedReader } from "./strategies/fused/fusedReader.ts";
export { latticeReader } from "./strategies/lattice/latticeReader.ts";
export { lineNetworkReader, paperImage } from "./strategies/line/lineNetworkReader.ts";
export { type RecognizedLine, recognizeLine } from "./strategies/line/readNetworkLine.ts";
export {
  type Candidate,
  type LineFinding,
  type LineReader,
  type Strategy,
  strategies,
  textOf,
} from "./strategies/lineReader.ts";
