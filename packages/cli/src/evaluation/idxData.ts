import type { Dataset } from "@numera/trainer";
import { readIdxFiles } from "@numera/trainer/node";

/**
 * The data set that `--data IMAGES,LABELS` names.
 * @throws where the argument is not two files, or they are no IDX files that belong together
 */
export async function readIdxArgument(argument: string): Promise<Dataset> {
  const [images, labels, ...more] = argument.split(",");
  if (!images || !labels || more.length > 0) {
    throw new Error(`--data: expected two IDX files as IMAGES,LABELS, got "${argument}"`);
  }
  return readIdxFiles(images, labels);
}
