import type { Random } from "@numera/random";
import type { Dataset } from "../../data/dataset.ts";

/** MNIST's digits by who wrote them. */
export interface WriterDigits {
  readonly dataset: Dataset;
  /** NIST's numbers of the writers, ascending. */
  readonly writers: readonly number[];
  /** Numbers of the images of one digit by one writer. */
  of(writer: number, digit: string): readonly number[];
}

/** @param writers `[dataset.count]`, who wrote each image */
export function writerDigits(dataset: Dataset, writers: Int32Array): WriterDigits {
  const byWriter = new Map<number, number[][]>();
  for (let i = 0; i < dataset.count; i++) {
    const digits = byWriter.get(writers[i]!) ?? Array.from({ length: 10 }, () => []);
    digits[dataset.labels[i]!]!.push(i);
    byWriter.set(writers[i]!, digits);
  }
  return {
    dataset,
    writers: [...byWriter.keys()].sort((a, b) => a - b),
    of: (writer, digit) => byWriter.get(writer)?.[Number(digit)] ?? [],
  };
}

/** Writers are asked until one has every digit; that some has is the rule. */
const ATTEMPTS = 10_000;

/**
 * A writer who has all the digits, and for each an image of theirs; a digit that comes twice may be the same image.
 * @throws where after many attempts nobody has them
 */
export function drawDigits(
  random: Random,
  digits: string,
  source: WriterDigits,
  writers: readonly number[] = source.writers,
): number[] {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const writer = writers[random.integer(writers.length)]!;
    const choices = [...digits].map((digit) => source.of(writer, digit));
    if (choices.some((images) => images.length === 0)) continue;
    return choices.map((images) => images[random.integer(images.length)]!);
  }
  throw new Error(`none of ${writers.length} writers was found with all the digits of ${digits}`);
}
