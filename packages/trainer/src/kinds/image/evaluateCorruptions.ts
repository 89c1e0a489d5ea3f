import { corruptAll, corruptions } from "../../corruptions/index.ts";
import type { Dataset } from "../../data/dataset.ts";
import { mnistForm } from "../../data/mnistForm.ts";
import { accuracy, argmax } from "../../metrics/accuracy.ts";
import { classifyAll, type ImageClassifier } from "./classifier.ts";

/** The seed of the damage that is reported: always the same. */
export const CORRUPTION_SEED = 20_261_125;

/** Images that are damaged in every way at the end of a training. */
export const DAMAGED_IMAGES = 1000;

/** How a model reads the images under one kind of damage. */
export interface CorruptionScore {
  /** "none" for the images as they are. */
  readonly name: string;
  readonly n: number;
  readonly errors: number;
  /** Share that was read right, 0..1. */
  readonly accuracy: number;
}

/**
 * Classifies the first `count` images as they are and damaged in every way.
 * @param onProgress hears how many kinds are done
 */
export async function evaluateCorruptions(
  model: ImageClassifier,
  dataset: Dataset,
  count: number,
  onProgress: (done: number, n: number) => void = () => {},
): Promise<CorruptionScore[]> {
  const n = Math.min(count, dataset.count);
  const { height, width } = dataset;
  const images = mnistForm({
    images: dataset.images.subarray(0, n * height * width),
    count: n,
    height,
    width,
  });
  const labels = dataset.labels.subarray(0, n);
  const scores = [await score(model, "none", images, labels)];
  for (const [done, corruption] of corruptions.entries()) {
    onProgress(done, corruptions.length);
    const damaged = corruptAll(corruption, images, CORRUPTION_SEED);
    scores.push(await score(model, corruption.name, damaged, labels));
  }
  return scores;
}

async function score(
  model: ImageClassifier,
  name: string,
  images: Float32Array,
  labels: Uint8Array,
): Promise<CorruptionScore> {
  const n = labels.length;
  const predicted = argmax(await classifyAll(model, images), model.classes.length);
  const right = Math.round(accuracy(predicted, labels) * n);
  return { name, n, errors: n - right, accuracy: right / n };
}

/** Mean accuracy over all kinds of damage, without the images as they are. */
export function meanCorrupted(scores: readonly CorruptionScore[]): number {
  const damaged = scores.filter(({ name }) => name !== "none");
  return damaged.reduce((sum, { accuracy }) => sum + accuracy, 0) / damaged.length;
}
