import { takeImages } from "../../data/takeImages.ts";
import { type WriterDigits, writerDigits } from "../../drawings/digits/writerDigits.ts";
import { loadMnist, type MnistSplit } from "../data/mnist.ts";
import { loadWriters } from "./writers.ts";

/** One writer in so many is drawn with by what is developed on. */
const HELD = 10;

/**
 * MNIST's digits by who wrote them.
 *
 * @param options.everyTenth those of every tenth writer alone
 * @throws where QMNIST's labels are not at hand: strings of many writers' digits would be another test
 */
export async function loadWriterDigits(
  split: MnistSplit,
  options: { readonly everyTenth?: boolean } = {},
): Promise<WriterDigits> {
  const all = await loadMnist({ split });
  const writers = await loadWriters(split, all.labels);
  if (writers === undefined) {
    throw new Error("QMNIST's writer labels are neither in shared/data/writers nor to be downloaded");
  }
  if (!options.everyTenth) return writerDigits(all, writers);
  const numbers = [...new Set(writers)].sort((a, b) => a - b);
  const held = new Set(numbers.filter((_, i) => i % HELD === HELD - 1));
  const some = Uint32Array.from(writers.keys()).filter((i) => held.has(writers[i]!));
  const dataset = { ...all, ...takeImages(all, some), count: some.length };
  return writerDigits(
    dataset,
    Int32Array.from(some, (i) => writers[i]!),
  );
}
