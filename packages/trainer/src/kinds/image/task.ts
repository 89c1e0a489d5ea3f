import type { ImageRecipe } from "@numera/contract";
import type { GraphTarget, OnnxRuntime, SessionOptions } from "@numera/graph";
import { createAugmentation } from "../../augment/augmentation.ts";
import type { Dataset } from "../../data/dataset.ts";
import { splitBySeed } from "../../data/split.ts";
import { takeImages } from "../../data/takeImages.ts";
import { isShared, type Sharing } from "../../fit/sharing.ts";
import type { TrainingTask } from "../../fit/task.ts";
import { accuracy, argmax } from "../../metrics/accuracy.ts";
import { negativeLogLikelihood } from "../../metrics/negativeLogLikelihood.ts";
import { modelOf } from "../../models/index.ts";
import { imageBatches } from "./batches.ts";
import { classifyPixels } from "./classify.ts";
import { inferenceGraph } from "./exportModel.ts";
import { checkImageRecipe } from "./recipe.ts";
import { compileImageStep, compileReplicatedImageStep } from "./step.ts";

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
 * @throws RangeError when the recipe is wrong or does not fit the data
 */
export function createImageTask(options: ImageTaskOptions): TrainingTask {
  const { recipe, dataset, seed, heldOutSeed = seed, sharing, runtime, sessionOptions, target } = options;
  const { batchSize, augmentation: settings, validation } = checkImageRecipe(recipe);
  const { height, width, count } = dataset;
  if (height !== 28 || width !== 28) {
    throw new RangeError(`fit: "${dataset.name}" has ${width}x${height} images; the models take 28x28`);
  }
  const { train, validation: held } = splitBySeed(count, validation, heldOutSeed);
  const stepsPerEpoch = Math.floor(train.length / batchSize);
  if (stepsPerEpoch === 0) {
    throw new RangeError(`fit: ${train.length} training images do not fill one batch of ${batchSize}`);
  }
  const augmented = Object.values(settings).some((amount) => amount > 0);
  const augmentation = augmented ? createAugmentation(settings, height, width) : undefined;
  const model = modelOf(recipe);
  const classes = dataset.classes.length;
  const heldOut = takeImages(dataset, held);
  const step = { model, recipe, height, width, classes, augmentation, target };
  return {
    steps: isShared(sharing) ? [compileReplicatedImageStep(step, sharing)] : [compileImageStep(step)],
    sharing,
    stepsPerEpoch,
    batchSize,
    batch: imageBatches({ recipe, dataset, places: train, augmentation, seed }),
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
