export type { Dataset } from "./dataset.ts";
export { DIGIT_CLASSES } from "./dataset.ts";
export type { IdxImages } from "./idx.ts";
export { parseIdxImages, parseIdxLabels, serialiseIdx } from "./idx.ts";
export type { IdxDatasetNames } from "./idxDataset.ts";
export { readIdxDataset } from "./idxDataset.ts";
export { mnistForm } from "./mnistForm.ts";
export { sha256 } from "./sha256.ts";
