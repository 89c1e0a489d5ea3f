import type { GraphTarget, OnnxRuntime, SessionOptions } from "@numera/graph";
import { Random } from "@numera/random";
import { createAugmentation } from "../../augment/augmentation.ts";
import { drawMix } from "../../augment/mixing.ts";
import type { Dataset } from "../../data/dataset.ts";
import { splitBySeed } from "../../data/split.ts";
import { takeImages } from "../../data/takeImages.ts";
import { isShared, type Sharing } from "../../fit/sharing.ts";
import type { TaskBatch, TrainingTask } from "../../fit/task.ts";
import { accuracy } from "../../metrics/accuracy.ts";
import { argmax } from "../../metrics/argmax.ts";
import { negativeLogLikelihood } from "../../metrics/negativeLogLikelihood.ts";
import { modelOf } from "../../models/index.ts";
import { classifyPixels } from "./classify.ts";
import { inferenceGraph } from "./exportModel.ts";
import { checkImageRecipe, type ImageRecipe } from "./recipe.ts";
import { compileImageStep, compileReplicatedImageStep, isMixed } from "./step.ts";

export interface ImageTaskOptions {
  readonly recipe: ImageRecipe;
  readonly dataset: Dataset;
  /** Decides what is held out, the order of the images and their distortions. */
  readonly seed: number;
  /** Decides what is held out, where that is not `seed`. */
  readonly heldOutSeed?: number;
  /** How each batch is shared (see `sharingOf`); without, one session trains on all of it. */
  readonly sharing?: Sharing | undefined;
  /** Validates with this. */
  readonly runtime: OnnxRuntime;
  readonly sessionOptions?: SessionOptions;
  readonly target?: GraphTarget | undefined;
}

/**
 * Classifying the images of a data set: a part held out by the seed, the rest shuffled anew every epoch and augmented.
 * Images that do not fill a last batch of an epoch are left out of it.
 * @throws RangeError when the recipe is wrong or does not fit the data
 */
export function createImageTask({
  recipe,
  dataset,
  seed,
  heldOutSeed = seed,
  sharing,
  runtime,
  sessionOptions,
  target,
}: ImageTaskOptions): TrainingTask {
  const { batchSize, augmentation: settings, validation } = checkImageRecipe(recipe);
  const { height, width, count } = dataset;
  if (height !== 28 || width !== 28) {
    throw new RangeError(`fit: "${dataset.name}" has ${width}x${height} images; the models take 28x28`);
  }
  const split = splitBySeed(count, validation, heldOutSeed);
  const stepsPerEpoch = Math.floor(split.train.length / batchSize);
  if (stepsPerEpoch === 0) {
    throw new RangeError(`fit: ${split.train.length} training images do not fill one batch of ${batchSize}`);
  }
  const augmented = Object.values(settings).some((amount) => amount > 0);
  const augmentation = augmented ? createAugmentation(settings, height, width) : undefined;
  const model = modelOf(recipe);
  const classes = dataset.classes.length;
  const random = new Random(seed);
  const heldOut = takeImages(dataset, split.validation);
  let shuffled: { readonly epoch: number; readonly order: Uint32Array } | undefined;

  /** The order of an epoch, kept until another epoch is asked for. */
  function orderOf(epoch: number): Uint32Array {
    if (shuffled?.epoch !== epoch) {
      shuffled = { epoch, order: random.at("shuffle", epoch).permutation(split.train.length) };
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

  const step = { model, recipe, height, width, classes, augmentation, target };
  return {
    steps: isShared(sharing) ? [compileReplicatedImageStep(step, sharing)] : [compileImageStep(step)],
    sharing,
    stepsPerEpoch,
    batchSize,
    batch(step): TaskBatch {
      const first = (step % stepsPerEpoch) * batchSize;
      const places = orderOf(Math.floor(step / stepsPerEpoch)).subarray(first, first + batchSize);
      const { images, labels } = takeImages(
        dataset,
        places.map((place) => split.train[place]!),
      );
      const pixels = { data: images, shape: [batchSize, 1, height, width] };
      const label = { data: BigInt64Array.from(labels, BigInt), shape: [batchSize] };
      return { values: { pixels, label, ...distortion(step), ...mix(step) } };
    },
    async validate(weights) {
      const graph = inferenceGraph(model, weights, classes);
      const probabilities = await classifyPixels(runtime, graph, heldOut.images, sessionOptions);
      return {
        loss: negativeLogLikelihood(probabilities, heldOut.labels, classes),
        accuracy: accuracy(argmax(probabilities, classes), heldOut.labels),
      };
    },
  };
}
