import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Dataset } from "../../data/dataset.ts";
import { readIdxDataset } from "../../data/idxDataset.ts";
import { takeImages } from "../../data/takeImages.ts";
import type { DigitBank } from "../../kinds/exampleSources.ts";
import { buildGlyphBank } from "../../strings/bank/buildGlyphBank.ts";
import type { GlyphBank } from "../../strings/bank/glyphBank.ts";
import { cacheFolder } from "../data/cacheFolder.ts";
import { developmentData } from "../data/developmentData.ts";
import { loadMnist, type MnistSplit } from "../data/mnist.ts";
import { writeAtomically } from "../writeAtomically.ts";
import { encodeGlyphBank, readGlyphBank } from "./bankFile.ts";
import { loadWriters } from "./writers.ts";

/**
 * The bank of MNIST's training or test digits, from the cache folder where it has been made before.
 *
 * @param options.folder of the cached banks; by default `glyphs` in the cache folder
 * @param options.onProgress told of each glyph that is made, where the bank is not there yet
 */
export async function loadDigitBank(options: {
  readonly split: MnistSplit;
  readonly folder?: string;
  readonly onProgress?: (made: number, count: number) => void;
}): Promise<DigitBank> {
  const dataset = await loadMnist({ split: options.split });
  const writers = await loadWriters(options.split, dataset.labels);
  const bank = await cachedBank(
    options.folder,
    `mnist-${options.split}`,
    dataset,
    writers,
    options.onProgress,
  );
  return { bank, writersKnown: writers !== undefined };
}

/** EMNIST numbers letters from 1. */
const LETTER_CLASSES = ["", ..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** Letters for training: of each class this many of the first half; the second half is kept for measuring. */
const LETTERS_OF_A_CLASS = 1500;

/**
 * The bank of `loadLetters`, as ink that is no number.
 *
 * @param options.folder as for `loadDigitBank`
 */
export async function loadLetterBank(
  options: { readonly folder?: string } = {},
): Promise<GlyphBank | undefined> {
  const letters = await loadLetters();
  return letters && cachedBank(options.folder, "emnist-letters", letters, new Int32Array(letters.count));
}

/**
 * Letters of EMNIST (A B C D F T), where the folder of development data has them: none of the second half of each letter's
 * images.
 */
export async function loadLetters(): Promise<Dataset | undefined> {
  const dataset = await readLetters(join(developmentData(), "digits", "emnist-letters-ABCDFT"));
  if (dataset === undefined) return undefined;
  const some = Uint32Array.from(firstHalves(dataset.labels));
  return { ...dataset, ...takeImages(dataset, some), count: some.length };
}

/** For each class, evenly spread over the first half of its images. */
function firstHalves(labels: ArrayLike<number>): number[] {
  const byClass = new Map<number, number[]>();
  for (let i = 0; i < labels.length; i++) {
    const list = byClass.get(labels[i]!) ?? [];
    byClass.set(labels[i]!, list);
    list.push(i);
  }
  return [...byClass.values()].flatMap((list) => {
    const half = Math.floor(list.length / 2);
    const count = Math.min(half, LETTERS_OF_A_CLASS);
    return Array.from({ length: count }, (_, i) => list[Math.floor((i * half) / count)]!);
  });
}

async function readLetters(name: string): Promise<Dataset | undefined> {
  const [images, labels] = [`${name}-images-idx3-ubyte.gz`, `${name}-labels-idx1-ubyte.gz`];
  try {
    return await readIdxDataset(await readFile(images), await readFile(labels), {
      name: basename(name),
      images: basename(images),
      labels: basename(labels),
      classes: LETTER_CLASSES,
    });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** The bank of a data set from the folder, made there first where it is not yet. */
export async function cachedBank(
  folder = join(cacheFolder(), "glyphs"),
  name: string,
  dataset: Dataset,
  writers: Int32Array | undefined,
  onProgress?: (made: number, count: number) => void,
): Promise<GlyphBank> {
  const hash = createHash("sha256").update(
    JSON.stringify([dataset.sha256, dataset.count, ...dataset.labels]),
  );
  const key = hash.update(writers ?? "by style").digest("hex");
  const path = join(folder, `${name}.bank`);
  const kept = await readGlyphBank(path, key);
  if (kept !== undefined) return kept;
  const bank = buildGlyphBank(dataset, writers, onProgress);
  await mkdir(folder, { recursive: true });
  await writeAtomically(path, encodeGlyphBank(bank, key));
  return bank;
}
