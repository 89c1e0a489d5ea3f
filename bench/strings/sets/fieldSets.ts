/**
 * Fields of money and of dates, made to look like scans and photographs: digits of one MNIST writer a string, separators
 * and signs by sixteen hands of this benchmark's own, laid out, inked, printed under and photographed by code that shares
 * nothing with the generator that line networks are trained by. So it checks that a network has not learned that generator.
 *
 * The development twin is made by the same code of MNIST's training writers and of other hands, to tune on.
 */
import { Random } from "@numera/random";
import { drawDigits, type WriterDigits } from "@numera/trainer/drawings";
import type { GrayImage } from "@numera/vision";
import { DEVELOPMENT_HANDS } from "../scene/developmentHands.ts";
import type { FontSigns } from "../scene/fontSigns.ts";
import { PAPERS, type PaperKind } from "../scene/papers.ts";
import { type Capture, PENS, photograph, type Scene } from "../scene/photograph.ts";
import { TEST_HANDS } from "../scene/testHands.ts";
import { writeText } from "../scene/writeText.ts";
import { amountLabel, dateLabel } from "./fieldLabels.ts";
import type { DrawnImage } from "./stringSet.ts";

export type Field = "amounts" | "dates";

export interface FieldSources {
  readonly digits: WriterDigits;
  readonly signs: FontSigns;
  readonly part: "test" | "development";
  readonly seed: number;
}

/** Number `i` of the fields. */
export async function drawField(i: number, field: Field, sources: FieldSources): Promise<DrawnImage> {
  const { digits, signs, part, seed } = sources;
  const random = new Random(seed).at("fields", part, field, i);
  const label = (field === "amounts" ? amountLabel : dateLabel)(random);
  const hands = part === "test" ? TEST_HANDS : DEVELOPMENT_HANDS;
  const em = drawHeight(random);
  const writing = writeText(
    random,
    {
      text: label.written,
      pictures: drawDigits(random, label.digits, digits).map((image) => pictureOf(image, digits)),
      hand: hands[random.integer(hands.length)]!,
      em,
      level: random.uniform(0.3, 0.48),
    },
    signs,
    em,
  );
  return {
    image: await photograph(random, drawScene(random, writing, em)),
    label: label.digits,
    written: { text: label.text, format: label.format },
  };
}

/** Digits are 22 to 90 pixels high, as on scans of 100 to 300 dots an inch. */
export const drawHeight = (random: Random): number => 22 * (90 / 22) ** random.uniform();

/** Paper, pen and camera for some writing. */
export function drawScene(random: Random, writing: Scene["writing"], em: number): Scene {
  const capture = drawCapture(random);
  return {
    writing,
    em,
    capture,
    paper: drawPaperKind(random, capture),
    pen: PENS[random.integer(PENS.length)]!,
  };
}

function drawCapture(random: Random): Capture {
  const share = random.uniform();
  return share < 0.35 ? "scan" : share < 0.5 ? "poor scan" : share < 0.57 ? "bilevel" : "photo";
}

/** Two levels only of paper that is white enough to survive it. */
function drawPaperKind(random: Random, capture: Capture): PaperKind {
  const kinds: readonly PaperKind[] = capture === "bilevel" ? ["office", "receipt", "squared"] : PAPERS;
  return kinds[random.integer(kinds.length)]!;
}

/** One image of a data set. */
export function pictureOf(image: number, { dataset }: Pick<WriterDigits, "dataset">): GrayImage {
  const { width, height } = dataset;
  const area = width * height;
  return { width, height, channels: 1, data: dataset.images.subarray(image * area, (image + 1) * area) };
}
