import { join } from "node:path";
import { qmnistWriters } from "../../strings/bank/qmnistWriters.ts";
import { cacheFolder } from "../data/cacheFolder.ts";
import type { DataFile } from "../data/dataFile.ts";
import type { DataSource } from "../data/dataSource.ts";
import { developmentData } from "../data/developmentData.ts";
import { folderSource } from "../data/folderSource.ts";
import { mirrorSource } from "../data/mirrorSource.ts";
import type { MnistSplit } from "../data/mnist.ts";

/** QMNIST's label files (Yadav and Bottou 2019), which say who wrote each digit of MNIST. */
const QMNIST_FILES: Readonly<Record<MnistSplit, DataFile>> = {
  train: {
    name: "qmnist-train-labels-idx2-int",
    bytes: 1_920_012,
    sha256: "bb1b6e1ec7b04fd5696f1ed50b5f58f8ef195118edd5c93c81783df9740b8ac5",
  },
  test: {
    name: "qmnist-test-labels-idx2-int",
    bytes: 1_920_012,
    sha256: "92d0ccb8c25f9c6534270fb4be7e1d24a1c6d315edfc8a638bfbd31c70f362dd",
  },
};

const QMNIST_MIRRORS: readonly string[] = [
  "https://raw.githubusercontent.com/facebookresearch/qmnist/master",
];

/** Where QMNIST's labels come from unless told otherwise: the folder of development data, then the mirror. */
function writerSources(): readonly DataSource[] {
  return [
    folderSource(join(developmentData(), "writers")),
    mirrorSource(QMNIST_MIRRORS, join(cacheFolder(), "qmnist")),
  ];
}

/**
 * Who wrote each image of MNIST.
 *
 * @param labels MNIST's labels of that split
 * @returns undefined where no source has the file
 * @throws where a source has it and its digits are not MNIST's
 */
export async function loadWriters(
  split: MnistSplit,
  labels: Uint8Array,
  sources: readonly DataSource[] = writerSources(),
): Promise<Int32Array | undefined> {
  const file = QMNIST_FILES[split];
  for (const source of sources) {
    const bytes = await source.read(file).catch(() => undefined);
    if (bytes !== undefined) return qmnistWriters(bytes, labels, file.name);
  }
  return undefined;
}
