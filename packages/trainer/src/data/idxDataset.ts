import { TrainerError } from "../trainerError.ts";
import { type Dataset, DIGIT_CLASSES } from "./dataset.ts";
import { parseIdxImages, parseIdxLabels } from "./idx.ts";
import { inflateIfGzip } from "./inflate.ts";
import { sha256 } from "./sha256.ts";

/** How a data set made from two IDX files is called, and its files in errors. */
export interface IdxDatasetNames {
  /** The data set's own name, e.g. "MNIST test". */
  readonly name: string;
  readonly images: string;
  readonly labels: string;
  /** Class names by label; the ten digits unless given. */
  readonly classes?: readonly string[];
}

/**
 * Makes a data set from an IDX file of images and one of labels, plain or gzip.
 *
 * @throws where a file is no sound IDX file, the counts differ, or a label has no class; each names file and byte
 */
export async function readIdxDataset(
  imagesBytes: Uint8Array,
  labelsBytes: Uint8Array,
  names: IdxDatasetNames,
): Promise<Dataset> {
  const classes = names.classes ?? DIGIT_CLASSES;
  const imagesFile = await inflateIfGzip(imagesBytes, names.images);
  const labelsFile = await inflateIfGzip(labelsBytes, names.labels);
  const { count, height, width, data } = await parseIdxImages(imagesFile, names.images);
  const labels = await parseIdxLabels(labelsFile, names.labels);
  if (labels.length !== count) {
    throw new TrainerError(
      "invalid-dataset",
      `${names.labels}: byte 4: expected ${count} labels, as many as ${names.images} has images, got ${labels.length}`,
    );
  }
  const stray = labels.findIndex((label) => label >= classes.length);
  if (stray !== -1) {
    throw new TrainerError(
      "invalid-dataset",
      `${names.labels}: byte ${8 + stray}: expected a label below ${classes.length} ` +
        `(${classes.join(" ")}), got ${labels[stray]} for image ${stray}`,
    );
  }
  return {
    name: names.name,
    images: data,
    labels,
    count,
    height,
    width,
    classes,
    sha256: { [names.images]: await sha256(imagesFile), [names.labels]: await sha256(labelsFile) },
  };
}
