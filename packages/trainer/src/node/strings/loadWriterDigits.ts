import { type WriterDigits, writerDigits } from "../../drawings/digits/writerDigits.ts";
import { loadMnist, type MnistSplit } from "../data/mnist.ts";
import { loadWriters } from "./writers.ts";

/** @throws where QMNIST's labels are not at hand: strings of many writers' digits would be another test */
export async function loadWriterDigits(split: MnistSplit): Promise<WriterDigits> {
  const dataset = await loadMnist({ split });
  const writers = await loadWriters(split, dataset.labels);
  if (writers === undefined) {
    throw new Error(
      "bench strings: QMNIST's writer labels are neither in shared/data/writers nor to be downloaded",
    );
  }
  return writerDigits(dataset, writers);
}
