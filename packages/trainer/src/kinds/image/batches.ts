import type { ImageRecipe } from "@numera/contract";
import { Random } from "@numera/random";
import type { Augmentation } from "../../augment/augmentation.ts";
import { drawMix } from "../../augment/mixing.ts";
import type { Dataset } from "../../data/dataset.ts";
import { takeImages } from "../../data/takeImages.ts";
import type { TaskBatch } from "../../fit/task.ts";
import { isMixed } from "./step.ts";

export interface ImageBatchOptions {
  readonly recipe: ImageRecipe;
  readonly dataset: Dataset;
  /** The images to train on, by their places in the data set. */
  readonly places: Uint32Array;
  readonly augmentation: Augmentation | undefined;
  /** Decides the order of the images and their distortions. */
  readonly seed: number;
}

/**
 * Batches of images, shuffled anew every epoch and with the draws of their distortions. Images that do not fill a last batch of
 * an epoch are left out of it.
 * @returns the batch of a step, counted from 0: a function of the step alone
 */
export function imageBatches(options: ImageBatchOptions): (step: number) => TaskBatch {
  const { recipe, dataset, places, augmentation, seed } = options;
  const { batchSize } = recipe;
  const { height, width } = dataset;
  const stepsPerEpoch = Math.floor(places.length / batchSize);
  const random = new Random(seed);
  let shuffled: { readonly epoch: number; readonly order: Uint32Array } | undefined;

  /** The order of an epoch, kept until another epoch is asked for. */
  function orderOf(epoch: number): Uint32Array {
    if (shuffled?.epoch !== epoch) {
      shuffled = { epoch, order: random.at("shuffle", epoch).permutation(places.length) };
    }
    return shuffled.order;
  }

  function distortion(step: number): TaskBatch["values"] {
    if (!augmentation) return {};
    const draws = augmentation.draw(batchSize, random.at("augment", step));
    return { coefficients: { data: draws, shape: augmentation.coefficientShape(batchSize) } };
  }

  function mix(step: number): TaskBatch["values"] {
    if (!isMixed(recipe)) return {};
    const { mask, share } = drawMix(recipe, height, width, random.at("mix", step));
    return {
      mixMask: { data: mask, shape: [1, 1, height, width] },
      mixShare: { data: Float32Array.of(share), shape: [] },
    };
  }

  return (step) => {
    const first = (step % stepsPerEpoch) * batchSize;
    const order = orderOf(Math.floor(step / stepsPerEpoch)).subarray(first, first + batchSize);
    const { images, labels } = takeImages(
      dataset,
      order.map((place) => places[place]!),
    );
    const pixels = { data: images, shape: [batchSize, 1, height, width] };
    const label = { data: BigInt64Array.from(labels, BigInt), shape: [batchSize] };
    return { values: { pixels, label, ...distortion(step), ...mix(step) } };
  };
}
