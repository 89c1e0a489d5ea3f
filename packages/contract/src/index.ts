export * from "./boxes/index.ts";
export * from "./calibration/index.ts";
export * from "./card/index.ts";
export * from "./checkpoint/index.ts";
export type { Contract, ContractData } from "./contract.ts";
export { ContractError, type ContractErrorCode, type Violation } from "./contractError.ts";
export { contracts } from "./contracts.ts";
export * from "./doubtfulLabels/index.ts";
export * from "./evaluation/index.ts";
export * from "./expectedTexts/index.ts";
export * from "./fineTuning/index.ts";
export * from "./glyphBank/index.ts";
export { jsonSchemas } from "./jsonSchemas.ts";
export * from "./lineGeometry/index.ts";
export * from "./metrics/index.ts";
export type { ModelIdentity, ModelKind } from "./modelIdentity.ts";
export * from "./modelMetadata/index.ts";
export type { ImagePreprocessing } from "./modelMetadata/preprocessing.ts";
export type { NetworkLayer } from "./networkLayer.ts";
export { checkContract, parseContract } from "./parseContract.ts";
export { type PlainError, plainError, rebuiltError } from "./plainError.ts";
export { linesOf } from "./reading/linesOf.ts";
export { mapLines, summaryOf } from "./reading/mapLines.ts";
export { type PageObject, pageContract } from "./reading/pageContract.ts";
export { pageObject } from "./reading/pageObject.ts";
export {
  type CharacterReading,
  type Evidence,
  type LineReading,
  type PageReading,
  type Reading,
  type RegionReading,
  readingContract,
  type StrayStroke,
  type UnreadInk,
  type Verdict,
} from "./reading/reading.ts";
export { readingVersion } from "./reading/readingVersion.ts";
export * from "./recipe/index.ts";
export * from "./run/index.ts";
export * from "./study/index.ts";
export * from "./tensorHeader/index.ts";
export * from "./training/index.ts";
