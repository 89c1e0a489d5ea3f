import { basename, resolve } from "node:path";
import { Random } from "@numera/random";
import { type Evidence, featuresOf, linesOf, type Reader, type Reading } from "@numera/reader";
import {
  type Dataset,
  type FoundLine,
  type ImageKind,
  letterImage,
  STRING_PRESETS,
  type StringSample,
  type StringSettings,
  withoutNumber,
} from "@numera/trainer";
import { loadDigitBank, loadLetterBank, loadLetters, StringStream } from "@numera/trainer/node";
import { readLabels } from "../evaluation/labels.ts";
import { readFile } from "../reading/readFile.ts";

/** A line that was found, with the evidence for its reading. */
export interface JudgedLine extends FoundLine {
  readonly evidence: Evidence;
}

/** Images of one kind as they were read. */
export interface ReadKind extends ImageKind {
  readonly images: readonly (readonly JudgedLine[])[];
}

/** Told of each image that was read: how many of how many of a kind. */
export type OnProgress = (kind: string, done: number, count: number) => void;

/** Strings that a calibration composes; other than those of any training and evaluation. */
const SEED = 20_270_101;
/** Strings that are drawn before they are read. */
const CHUNK = 64;

/** Readers that take turns: each reads the images of one fold, on which its model was not trained. */
export interface FoldReaders {
  readonly readers: readonly Pick<Reader, "read">[];
  /** By an image's path the fold that reads it, from 0. */
  readonly foldOf: ReadonlyMap<string, number>;
}

/**
 * Reads the labeled images of a folder.
 *
 * @param setAside names of files (as labels.csv has them, with or without the folders before them) that are not read
 * @param reader of all images, or those of folds
 */
export async function readFolder(
  reader: Pick<Reader, "read"> | FoldReaders,
  folder: string,
  setAside: ReadonlySet<string>,
  onProgress: OnProgress,
): Promise<ReadKind> {
  const name = basename(resolve(folder));
  const all = await readLabels(folder);
  const files = all.filter(({ path }) => !setAside.has(basename(path)));
  const images: JudgedLine[][] = [];
  const folds: number[] = [];
  for (const { path, label } of files) {
    const fold = "foldOf" in reader ? reader.foldOf.get(path)! : 0;
    folds.push(fold);
    const result = await readFile("foldOf" in reader ? reader.readers[fold]! : reader, { file: path });
    images.push("error" in result ? [] : judgedLines(result.reading, label));
    onProgress(name, images.length, files.length);
  }
  return { name, numbers: true, images, ...("foldOf" in reader && { folds }) };
}

/** Composes and reads `strings` strings of writers of MNIST's training set, and as many images without a number as told. */
export async function readComposed(
  reader: Pick<Reader, "read">,
  counts: { readonly strings: number; readonly numberless: number },
  onProgress: OnProgress,
): Promise<ReadKind[]> {
  const third = Math.round(counts.strings / 3);
  const letters = counts.numberless > 0 ? await loadLetters() : undefined;
  const part = Math.round(counts.numberless / (letters === undefined ? 2 : 3));
  const { training } = STRING_PRESETS;
  const kinds: ReadKind[] = [];
  const add = async (name: string, count: number, settings: StringSettings) => {
    if (count > 0) kinds.push(await readSynthesis(reader, name, count, settings, kinds.length, onProgress));
  };
  await add("synthetic, training", third, { ...training, numberless: 0 });
  await add("synthetic, spaced", third, STRING_PRESETS["test-spaced"]);
  await add("synthetic, touching", third, STRING_PRESETS["test-touching"]);
  await add("words, scribbles, paper", part, { ...training, numberless: 1 });
  if (part > 0) kinds.push(await readOtherThings(reader, part, onProgress));
  if (part > 0 && letters !== undefined) {
    kinds.push(await readSingleLetters(reader, letters, part, onProgress));
  }
  return kinds;
}

async function readSynthesis(
  reader: Pick<Reader, "read">,
  name: string,
  count: number,
  settings: StringSettings,
  stream: number,
  onProgress: OnProgress,
): Promise<ReadKind> {
  const { bank } = await loadDigitBank({ split: "train" });
  const letters = await loadLetterBank();
  await using strings = new StringStream({ bank, letters, settings, seed: SEED + stream, workers: 1 });
  const images: JudgedLine[][] = [];
  let samples: StringSample[] = [];
  while (images.length < count) {
    if (samples.length === 0) samples = await strings.take(Math.min(CHUNK, count - images.length));
    const { image, digits } = samples.shift()!;
    images.push(judgedLines(await reader.read(image), digits));
    onProgress(name, images.length, count);
  }
  return { name, numbers: settings.numberless === 0, images };
}

async function readOtherThings(
  reader: Pick<Reader, "read">,
  count: number,
  onProgress: OnProgress,
): Promise<ReadKind> {
  const name = "grain, blots, scenes, strokes";
  const random = new Random(SEED).at("without number");
  const images: JudgedLine[][] = [];
  for (let i = 0; i < count; i++) {
    images.push(judgedLines(await reader.read(withoutNumber(random.at(i))), ""));
    onProgress(name, images.length, count);
  }
  return { name, numbers: false, images };
}

/** Of every letter as many, in turn, so that every block of neighbors holds all of them. */
async function readSingleLetters(
  reader: Pick<Reader, "read">,
  letters: Dataset,
  count: number,
  onProgress: OnProgress,
): Promise<ReadKind> {
  const name = "single letters";
  const { labels, width, height } = letters;
  const ofLetter = [...new Set(labels)].map((letter) =>
    [...labels.keys()].filter((i) => labels[i] === letter),
  );
  const images: JudgedLine[][] = [];
  for (let n = 0; n < count; n++) {
    const own = ofLetter[n % ofLetter.length]!;
    const i = own[Math.floor((n * own.length) / count)]!;
    const ink = letters.images.subarray(i * width * height, (i + 1) * width * height);
    images.push(judgedLines(await reader.read(letterImage(ink)), ""));
    onProgress(name, images.length, count);
  }
  return { name, numbers: false, images };
}

/** @param label the digits that stand there, "" where none do */
function judgedLines(reading: Reading, label: string): JudgedLine[] {
  return linesOf(reading).map(({ text, confidence, evidence }) => ({
    features: featuresOf(evidence!),
    confidence,
    right: label !== "" && text === label,
    evidence: evidence!,
  }));
}
