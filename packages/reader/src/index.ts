export type {
  Calibration,
  CharacterReading,
  Evidence,
  FeatureName,
  LineReading,
  ModelIdentity,
  PageReading,
  Reading,
  RegionReading,
  Verdict,
} from "@numera/contract";
export { featureNames, linesOf } from "@numera/contract";
export { annotate } from "./annotate.ts";
export { acceptThreshold } from "./confidence/acceptThreshold.ts";
export { features, featuresOf } from "./confidence/features.ts";
export { type JudgeOptions, type Judgment, judge } from "./confidence/judge.ts";
export { parseCalibration } from "./confidence/parseCalibration.ts";
export { type ReasonKind, reasonKind } from "./confidence/reasonKinds.ts";
export type { CharacterClassifier } from "./models/characterClassifier.ts";
export { describeModel, describeModelOf } from "./models/describeModel.ts";
export type { FrameGeometry, LineRecognizer } from "./models/lineRecognizer.ts";
export { loadClassifier } from "./models/loadClassifier.ts";
export { type LineRecognizerOptions, loadLineRecognizer } from "./models/loadLineRecognizer.ts";
export { type Model, openModel } from "./models/model.ts";
export { type ModelStore, openFormat, openReader, type ReaderChoice } from "./open.ts";
export { cropLines, type LineCrop, paperImage } from "./page/cropLines.ts";
export type { Ink } from "./page/findInk.ts";
export { findLines, type TextLine } from "./page/findLines.ts";
export { findPages } from "./page/findPages.ts";
export type { Page } from "./page/page.ts";
export { createReader, type Reader, type ReaderOptions } from "./read.ts";
export type { CanvasImage } from "./readableImage.ts";
export { ReaderError, type ReaderErrorCode } from "./readerError.ts";
export { contourReader } from "./strategies/contour/contourReader.ts";
export { type FusedLine, fusedReader } from "./strategies/fused/fusedReader.ts";
export { latticeReader } from "./strategies/lattice/latticeReader.ts";
export { lineNetworkReader } from "./strategies/line/lineNetworkReader.ts";
export type { RecognizedLine } from "./strategies/line/recognizeLine.ts";
export {
  type Candidate,
  type DecodedLine,
  type LineInput,
  type LineReader,
  textOf,
} from "./strategies/lineReader.ts";
export { type Strategy, strategies, strategyNames } from "./strategies/strategies.ts";
export type { LineTrace, PageTrace, Trace } from "./trace.ts";
