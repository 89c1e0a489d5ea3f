import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Dataset } from "../../data/dataset.ts";
import { readIdxDataset } from "../../data/idxDataset.ts";

/**
 * A data set from two IDX files (plain or .gz) of this machine, called by the name of its images file.
 *
 * @throws as `readIdxDataset` does, and where a file cannot be read
 */
export async function readIdxFiles(imagesPath: string, labelsPath: string): Promise<Dataset> {
  const [images, labels] = await Promise.all([readFile(imagesPath), readFile(labelsPath)]);
  return readIdxDataset(images, labels, {
    name: basename(imagesPath).replace(/(-images)?[-.]idx3-ubyte(\.gz)?$/, ""),
    images: basename(imagesPath),
    labels: basename(labelsPath),
  });
}
