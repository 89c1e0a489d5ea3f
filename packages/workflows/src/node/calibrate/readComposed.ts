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
import {
  bornDigital,
  drawCollage,
  KINDS,
  type Kind,
  NOT_NUMBERS,
  PRINTED_DIGITS,
  pencil,
  scansAndPhotos,
  tableCells,
  type WriterDigits,
} from "@numera/trainer/drawings";
import {
  loadDigitBank,
  loadLetterBank,
  loadLetters,
  loadWriterDigits,
  StringStream,
} from "@numera/trainer/node";
import type { ReadKind } from "../../calibrate/judgedReading.ts";
import { type DrawnImages, readDrawn } from "./readDrawn.ts";
import type { OnKindProgress } from "./readFolder.ts";

/** Strings that a calibration composes; other than those of any training and evaluation. */
const SEED = 20_270_101;
/** Strings that are drawn before they are read. */
const CHUNK = 64;

/** Images without a number that need nobody's digits or letters. */
const OTHER_THINGS: readonly Kind[] = [
  {
    name: "grain, blots, scenes, strokes",
    draw: (random) => ({ image: withoutNumber(random), text: "" }),
  },
  ...NOT_NUMBERS,
];

/**
 * Composes, draws and reads `strings` numbers with digits of MNIST's training set, in nine ways of as many each, and `numberless`
 * images without a number, of as many kinds as there is data for.
 */
export async function readComposed(
  reader: Pick<Reader, "read">,
  counts: { readonly strings: number; readonly numberless: number },
  onProgress: OnKindProgress,
): Promise<ReadKind[]> {
  const kinds: ReadKind[] = [];
  const read = async (drawn: DrawnImages) => {
    if (drawn.count > 0) kinds.push(await readDrawn(reader, drawn, onProgress));
  };
  if (counts.strings > 0) await numbers(counts.strings, read);
  if (counts.numberless > 0) await withoutNumbers(counts.numberless, read);
  return kinds;
}

type Read = (drawn: DrawnImages) => Promise<void>;

const WAYS = 9;

async function numbers(strings: number, read: Read): Promise<void> {
  const count = Math.round(strings / WAYS);
  const { training } = STRING_PRESETS;
  await synthesized("synthetic, training", { ...training, numberless: 0 }, count, 0, read);
  await synthesized("synthetic, spaced", STRING_PRESETS["test-spaced"], count, 1, read);
  await synthesized("synthetic, touching", STRING_PRESETS["test-touching"], count, 2, read);
  const hands = await loadWriterDigits("train", { everyTenth: true });
  for (const kind of [bornDigital, scansAndPhotos, pencil, tableCells]) await read(drawn(kind, count, hands));
  await read({
    name: "collages",
    numbers: true,
    count,
    draw(i) {
      const spacing = i % 4 === 3 ? "touching" : "spaced";
      const { image, label } = drawCollage(i, spacing, hands.dataset, SEED);
      return { image, text: label };
    },
  });
  // Of each as many, in turn, so that every block of neighbors holds all of them.
  await read({
    name: "hard cases",
    numbers: true,
    promises: "drawn numbers",
    count,
    draw: (i) => {
      const kind = KINDS[i % KINDS.length]!;
      return kind.draw(new Random(SEED).at(kind.name, i), hands);
    },
  });
}

async function withoutNumbers(numberless: number, read: Read): Promise<void> {
  const letters = await loadLetters();
  const count = Math.round(numberless / (OTHER_THINGS.length + (letters === undefined ? 1 : 2)));
  const settings = { ...STRING_PRESETS.training, numberless: 1 };
  await synthesized("words, scribbles, paper", settings, count, 3, read);
  if (letters !== undefined) await read(singleLetters(letters, count));
  for (const kind of OTHER_THINGS) await read(drawn(kind, count));
}

function drawn(kind: Kind, count: number, hands?: WriterDigits): DrawnImages {
  const random = new Random(SEED).at(kind.name);
  return {
    name: kind.name,
    numbers: hands !== undefined,
    count,
    ...(hands !== undefined && { promises: "drawn numbers" }),
    ...(PRINTED_DIGITS.includes(kind) && { promises: false as const }),
    // What is no number is drawn without anybody's digits.
    draw: (i) => kind.draw(random.at(i), hands as WriterDigits),
  };
}

async function synthesized(
  name: string,
  settings: StringSettings,
  count: number,
  stream: number,
  read: Read,
): Promise<void> {
  const { bank } = await loadDigitBank({ split: "train" });
  const letters = await loadLetterBank();
  await using strings = new StringStream({ bank, letters, settings, seed: SEED + stream, workers: 1 });
  let samples: StringSample[] = [];
  await read({
    name,
    numbers: settings.numberless === 0,
    count,
    async draw(i) {
      if (samples.length === 0) samples = await strings.take(Math.min(CHUNK, count - i));
      const { image, digits } = samples.shift()!;
      return { image, text: digits };
    },
  });
}

/** Of every letter as many, in turn, so that every block of neighbors holds all of them. */
function singleLetters(letters: Dataset, count: number): DrawnImages {
  const { labels, width, height } = letters;
  const ofLetter = [...new Set(labels)].map((letter) =>
    [...labels.keys()].filter((i) => labels[i] === letter),
  );
  return {
    name: "single letters",
    numbers: false,
    count,
    draw(n) {
      const own = ofLetter[n % ofLetter.length]!;
      const i = own[Math.floor((n * own.length) / count)]!;
      const ink = letters.images.subarray(i * width * height, (i + 1) * width * height);
      return { image: letterImage(ink), text: "" };
    },
  };
}
