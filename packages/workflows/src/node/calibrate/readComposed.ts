import { Random } from "@numera/random";
import type { Reader } from "@numera/reader";
import {
  type Dataset,
  letterImage,
  STRING_PRESETS,
  type StringSample,
  type StringSettings,
  withoutNumber,
} from "@numera/trainer";
import { loadDigitBank, loadLetterBank, loadLetters, StringStream } from "@numera/trainer/node";
import { type JudgedLine, judgedLines, type ReadKind } from "../../calibrate/judgedLines.ts";
import type { OnKindProgress } from "./readFolder.ts";

/** Strings that a calibration composes; other than those of any training and evaluation. */
const SEED = 20_270_101;
/** Strings that are drawn before they are read. */
const CHUNK = 64;

/** Composes and reads `strings` strings of writers of MNIST's training set, and as many images without a number as told. */
export async function readComposed(
  reader: Pick<Reader, "read">,
  counts: { readonly strings: number; readonly numberless: number },
  onProgress: OnKindProgress,
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
  onProgress: OnKindProgress,
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
  onProgress: OnKindProgress,
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
  onProgress: OnKindProgress,
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
