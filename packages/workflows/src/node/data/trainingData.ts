import type { Dataset } from "@numera/trainer";
import { loadMnist, readIdxFiles } from "@numera/trainer/node";
import { WorkflowError } from "../../workflowError.ts";

/**
 * The data set in two IDX files, named as `IMAGES,LABELS`.
 * @throws WorkflowError `invalid-data` where these are not two names; Error where the files do not belong together
 */
export async function readIdxPair(files: string): Promise<Dataset> {
  const [images, labels, ...more] = files.split(",");
  if (!images || !labels || more.length > 0) {
    throw new WorkflowError("invalid-data", `expected two IDX files as IMAGES,LABELS, got "${files}"`);
  }
  return readIdxFiles(images, labels);
}

/** What is trained on: two IDX files, or MNIST's training set. @throws as `readIdxPair` does */
export function loadTrainingData(files: string | undefined): Promise<Dataset> {
  return files === undefined ? loadMnist({ split: "train" }) : readIdxPair(files);
}
