/**
 * Multi-Digit Writer tiles (Wagstaff 2025, "Realistic Handwritten Multi-Digit Writer (MDW) Number Recognition
 * Challenges", arXiv:2512.00676, and the generator that its author published).
 *
 * What the paper and its generator do, and this does too:
 * - An image is the digits' 28x28 tiles side by side with nothing between, turned to black on white.
 * - All digits are by one writer; a writer who lacks one of the digits is replaced by another. A digit that stands
 *   twice may be the same image.
 * - ZIP codes come from the list of valid ones, always five digits. Amounts come from 10,000 that follow Benford's law:
 *   three to seven digits, cents included, the decimal point left out, "0" written for no dollars. Times are minutes from
 *   0:00 to 23:58 (its range leaves the last minute out), the hour without a leading zero and no colon: 0:05 is "005".
 * - Strict error is the share of numbers that are not wholly right.
 *
 * What differs: digits are MNIST's 10,000 test images and writers those of writers-mnist-test.csv, while the paper takes
 * all of NIST's digits of 1,788 test writers, 535 of whom are these; its tables are of 10,000 numbers each. Its SVM, trained
 * on MNIST and told where the tiles end, has strict errors of 7, 8 and 5 %. A reader here is told nothing.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Random } from "@numera/random";
import { drawDigits, type WriterDigits } from "@numera/trainer/drawings";
import { developmentData } from "@numera/trainer/node";
import type { GrayImage } from "@numera/vision";
import type { DrawnImage } from "./stringSet.ts";

export type MdwDomain = "zip" | "amount" | "time";

/** What numbers are drawn from: lists as the paper's resources hold them. */
export interface MdwSources {
  readonly zips: readonly string[];
  readonly amounts: readonly string[];
  readonly writers: readonly number[];
}

/** @returns undefined where the folder of development data lacks them */
export async function loadMdwSources(
  folder = join(developmentData(), "mdw"),
): Promise<MdwSources | undefined> {
  const column = async (file: string) =>
    (await readFile(join(folder, file), "utf8")).trim().split(/\r?\n/).slice(1);
  try {
    return {
      zips: await column("us_zip_codes_unique.csv"),
      amounts: await column("check_amounts_benford.csv"),
      writers: (await column("writers-mnist-test.csv")).map(Number),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Numbers 0 to 1438, as the paper's generator has them. */
const MINUTES = 24 * 60 - 1;

/** The digits of one number of a domain. */
export function mdwNumber(random: Random, domain: MdwDomain, sources: MdwSources): string {
  if (domain === "zip") return sources.zips[random.integer(sources.zips.length)]!;
  if (domain === "amount")
    return Number(sources.amounts[random.integer(sources.amounts.length)]!).toFixed(2).replace(".", "");
  const minute = random.integer(MINUTES);
  return `${Math.floor(minute / 60)}${String(minute % 60).padStart(2, "0")}`;
}

/** Number `i` of a domain: its tiles and label. */
export function drawMdw(
  i: number,
  domain: MdwDomain,
  sources: MdwSources,
  digits: WriterDigits,
  seed: number,
): DrawnImage {
  const random = new Random(seed).at("mdw", domain, i);
  const label = mdwNumber(random, domain, sources);
  return { image: tiles(drawDigits(random, label, digits, sources.writers), digits), label };
}

/** Images of the data set side by side, black on white. */
export function tiles(images: readonly number[], { dataset }: WriterDigits): GrayImage {
  const { width: side, height } = dataset;
  const width = side * images.length;
  const data = new Uint8Array(width * height);
  images.forEach((image, tile) => {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < side; x++)
        data[y * width + tile * side + x] = 255 - dataset.images[(image * height + y) * side + x]!;
    }
  });
  return { width, height, channels: 1, data };
}
