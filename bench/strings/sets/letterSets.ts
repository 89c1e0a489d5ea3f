/**
 * Letters that must not be read as numbers: EMNIST's A, B, C, D, F and T, capital and small, as its images were normalized.
 * Only the second half of each letter's images is used; line networks are trained with ink from the first.
 */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Random } from "@numera/random";
import { type Dataset, readIdxDataset } from "@numera/trainer";
import { developmentData } from "@numera/trainer/node";
import type { FontSigns } from "../scene/fontSigns.ts";
import { photograph } from "../scene/photograph.ts";
import { TEST_HANDS } from "../scene/testHands.ts";
import { writeText } from "../scene/writeText.ts";
import { drawHeight, drawScene, pictureOf } from "./fieldSets.ts";
import type { DrawnImage } from "./stringSet.ts";

/** EMNIST's letters and, by letter number, the images that may be used. */
export interface Letters {
  readonly dataset: Dataset;
  readonly images: readonly (readonly number[])[];
}

/** @returns undefined where the folder of development data lacks them */
export async function loadLetters(): Promise<Letters | undefined> {
  const name = join(developmentData(), "digits", "emnist-letters-ABCDFT");
  const [images, labels] = [`${name}-images-idx3-ubyte.gz`, `${name}-labels-idx1-ubyte.gz`];
  const files = await Promise.all([readFile(images), readFile(labels)]).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  });
  if (files === undefined) return undefined;
  const dataset = await readIdxDataset(files[0], files[1], {
    name: basename(name),
    images: basename(images),
    labels: basename(labels),
    classes: ["", ..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
  });
  return { dataset, images: secondHalves(dataset.labels) };
}

/** For each label that occurs, the second half of its images in the order of the file. */
export function secondHalves(labels: Uint8Array): number[][] {
  const byLabel = new Map<number, number[]>();
  for (const [i, label] of labels.entries()) {
    const images = byLabel.get(label);
    if (images === undefined) byLabel.set(label, [i]);
    else images.push(i);
  }
  return [...byLabel.values()].map((images) => images.slice(Math.ceil(images.length / 2)));
}

/** One letter, or a word of 2 to 6: every letter as often, black on white or as fields are photographed. */
export async function drawLetters(
  i: number,
  kind: "letters" | "words",
  letters: Letters,
  signs: FontSigns,
  seed: number,
): Promise<DrawnImage> {
  const random = new Random(seed).at(kind, i);
  const count = kind === "letters" ? 1 : 2 + random.integer(5);
  const pictures = Array.from({ length: count }, () => {
    const images = letters.images[random.integer(letters.images.length)]!;
    return pictureOf(images[random.integer(images.length)]!, letters);
  });
  const em = drawHeight(random);
  const writing = writeText(
    random,
    {
      text: "x".repeat(count),
      pictures,
      hand: TEST_HANDS[random.integer(TEST_HANDS.length)]!,
      em,
      level: random.uniform(0.3, 0.48),
    },
    signs,
    em,
  );
  return { image: await photograph(random, drawScene(random, writing, em)), label: "" };
}
