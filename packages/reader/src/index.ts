export { annotate } from "./annotate.ts";
export type { DigitClassifier } from "./classifier.ts";
export { acceptThreshold } from "./confidence/acceptThreshold.ts";
export { type Calibration, calibratedConfidence } from "./confidence/calibration.ts";
export { CalibrationError } from "./confidence/calibrationError.ts";
export type { Evidence } from "./confidence/evidence.ts";
export { type FeatureName, featureNames, features, featuresOf } from "./confidence/features.ts";
export { parseCalibration } from "./confidence/parseCalibration.ts";
export { contourReader } from "./contourReader.ts";
export { createReader, type Reader, type ReaderOptions } from "./createReader.ts";
export { align, type Span } from "./decode/align.ts";
export { ctcLogProbability } from "./decode/ctcLogProbability.ts";
export { type Frames, framesOf, framesOfCutCharacters } from "./decode/frames.ts";
export { type BeamSearchOptions, type Hypothesis, prefixBeamSearch } from "./decode/prefixBeamSearch.ts";
export { validProbability } from "./decode/validProbability.ts";
export { findLines, type Page } from "./findLines.ts";
export { type Automaton, type Format, FormatError, matches, type ReadText } from "./formats/format.ts";
export { formatUsages, parseFormat } from "./formats/parseFormat.ts";
export { fusedReader } from "./fusedReader.ts";
export { type JudgeOptions, judge, type Verdict } from "./judge.ts";
export { latticeReader } from "./latticeReader.ts";
export { lineNetworkReader, paperImage } from "./lineNetworkReader.ts";
export {
  type Candidate,
  type LineFinding,
  type LineReader,
  type Strategy,
  strategies,
  textOf,
} from "./lineReader.ts";
export type { LineRecognizer } from "./lineRecognizer.ts";
export { loadClassifier } from "./loadClassifier.ts";
export { isLineModel, type LineRecognizerOptions, loadLineRecognizer } from "./loadLineRecognizer.ts";
export { ModelError } from "./modelError.ts";
export type { DigitReading, LineReading, Reading } from "./reading.ts";
export { readingObject } from "./readingObject.ts";
export { type RecognizedLine, recognizeLine } from "./readNetworkLine.ts";
export type { Segmentation } from "./segment.ts";
