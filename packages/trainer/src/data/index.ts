export type { Dataset } from "./dataset.ts";
export { DIGIT_CLASSES } from "./dataset.ts";
export type { IdxImages } from "./idx.ts";
export { serializeIdx } from "./idx.ts";
export type { IdxDatasetNames } from "./idxDataset.ts";
export { readIdxDataset } from "./idxDataset.ts";
export { mnistForm } from "./mnistForm.ts";
export { type Split, splitBySeed } from "./split.ts";
export { takeImages } from "./takeImages.ts";
