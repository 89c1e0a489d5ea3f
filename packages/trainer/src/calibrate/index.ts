export { contiguousBlocks } from "./contiguousBlocks.ts";
export { type AcceptedImage, crossValidate, crossValidateThresholds, thresholdsOf } from "./crossValidate.ts";
export {
  type FoundLine,
  fitConfidence,
  type ImageKind,
  type JudgedImage,
  judgeImage,
  type ReadImage,
} from "./fitConfidence.ts";
export { letterImage } from "./letterImage.ts";
export { fitLogistic, type LogisticModel, type Sign } from "./logisticRegression.ts";
export type { ThresholdRow } from "./thresholdTable.ts";
export { withoutNumber } from "./withoutNumber.ts";
