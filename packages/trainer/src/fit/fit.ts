import {
  type BatchValue,
  type OnnxRuntime,
  Random,
  type Schedule,
  type SessionOptions,
  schedules,
  TrainingSession,
} from "@numera/graph";
import { type Augmentation, createAugmentation } from "../augment/augmentation.ts";
import type { Dataset } from "../data/dataset.ts";
import { type Split, splitBySeed } from "../data/split.ts";
import { takeImages } from "../data/takeImages.ts";
import { inferenceGraph } from "../export/exportModel.ts";
import { accuracy } from "../metrics/accuracy.ts";
import { argmax } from "../metrics/argmax.ts";
import { negativeLogLikelihood } from "../metrics/negativeLogLikelihood.ts";
import { models } from "../models/index.ts";
import { checkRecipe, type Recipe } from "../recipes/recipe.ts";
import type { BestEpoch, Checkpoint, EpochRecord, EpochSums } from "./checkpoint.ts";
import { classifyPixels } from "./classify.ts";
import { compileImageStep } from "./imageStep.ts";

export interface FitOptions {
  readonly runtime: OnnxRuntime;
  readonly recipe: Recipe;
  readonly dataset: Dataset;
  readonly seed: number;
  /** A checkpoint of the same recipe, data and seed to go on from. */
  readonly resume?: Checkpoint;
  readonly sessionOptions?: SessionOptions;
}

/** After a step: where the run stands. */
export interface StepEvent {
  readonly type: "step";
  readonly step: number;
  readonly totalSteps: number;
  readonly batchSize: number;
  readonly epoch: number;
  readonly learningRate: number;
  /** Means over the steps of this epoch so far. */
  readonly loss: number;
  readonly accuracy: number;
  /** Images trained in a second, over this epoch so far. */
  readonly imagesPerSecond: number;
}

/** After an epoch and its validation. */
export interface EpochEvent {
  readonly type: "epoch";
  readonly record: EpochRecord;
  /** Whether this epoch has the lowest validation loss so far. */
  readonly best: boolean;
}

export type FitEvent = StepEvent | EpochEvent;

/** The loss became NaN or infinite. */
export class DivergenceError extends Error {
  override readonly name = "DivergenceError";
}

const NO_SUMS: EpochSums = { loss: 0, correct: 0, seconds: 0 };

/**
 * One training run. Iterate over `events()` to train; stop iterating at any event and `checkpoint()` holds all that
 * is needed to go on to the same bits (same machine, same thread count).
 */
export class Fit {
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
  readonly #options: FitOptions;
  readonly #session: TrainingSession;
  readonly #augmentation: Augmentation | undefined;
  readonly #split: Split;
  readonly #validation: { readonly images: Uint8Array; readonly labels: Uint8Array };
  readonly #random: Random;
  readonly #schedule: Schedule;
  #history: EpochRecord[];
  #sums: EpochSums;
  #best: BestEpoch | undefined;

  private constructor(
    options: FitOptions,
    session: TrainingSession,
    augmentation: Augmentation | undefined,
    split: Split,
  ) {
    const { recipe, seed, resume } = options;
    this.#options = options;
    this.#session = session;
    this.#augmentation = augmentation;
    this.#split = split;
    this.#validation = takeImages(options.dataset, split.validation);
    this.#random = new Random(seed);
    this.#schedule = schedules[recipe.schedule];
    this.stepsPerEpoch = Math.floor(split.train.length / recipe.batchSize);
    this.totalSteps = this.stepsPerEpoch * recipe.epochs;
    this.#history = [...(resume?.history ?? [])];
    this.#sums = resume?.sums ?? NO_SUMS;
    this.#best = resume?.best;
  }

  /** @throws RangeError when the recipe or the split does not fit the data; Error when the checkpoint does not fit */
  static async create(options: FitOptions): Promise<Fit> {
    const { runtime, dataset, seed, resume, sessionOptions } = options;
    const recipe = checkRecipe(options.recipe);
    const { height, width } = dataset;
    if (height !== 28 || width !== 28)
      throw new RangeError(`fit: "${dataset.name}" has ${width}x${height} images; the models take 28x28`);
    const split = splitBySeed(dataset.count, recipe.validation, seed);
    if (split.train.length < recipe.batchSize) {
      throw new RangeError(
        `fit: ${split.train.length} training images do not fill one batch of ${recipe.batchSize}`,
      );
    }
    const augmented = Object.values(recipe.augmentation).some((amount) => amount > 0);
    const augmentation = augmented ? createAugmentation(recipe.augmentation, height, width) : undefined;
    const model = models[recipe.model]!;
    const step = compileImageStep({
      model,
      recipe,
      height,
      width,
      classes: dataset.classes.length,
      augmentation,
    });
    const session = await TrainingSession.create(runtime, step, new Random(seed), {
      ...(resume && { state: resume.training }),
      ...(sessionOptions && { sessionOptions }),
    });
    return new Fit(options, session, augmentation, split);
  }

  /** Trains to the end of the recipe, from wherever the run stands. @throws DivergenceError at a loss that is no number */
  async *events(): AsyncGenerator<FitEvent, void, void> {
    const { recipe } = this.#options;
    for (let epoch = this.#history.length; epoch < recipe.epochs && !this.#stoppedEarly(); epoch++) {
      const order = this.#random.at("shuffle", epoch).permutation(this.#split.train.length);
      while (this.#session.step < (epoch + 1) * this.stepsPerEpoch) {
        yield await this.#trainStep(order, epoch);
      }
      yield await this.#finishEpoch(epoch);
    }
  }

  /** All that is needed to go on. */
  checkpoint(): Checkpoint {
    return {
      training: this.#session.state(),
      history: [...this.#history],
      sums: this.#sums,
      best: this.#best,
    };
  }

  get history(): readonly EpochRecord[] {
    return this.#history;
  }

  /** The epoch with the lowest validation loss so far. */
  get best(): BestEpoch | undefined {
    return this.#best;
  }

  async release(): Promise<void> {
    await this.#session.release();
  }

  #stoppedEarly(): boolean {
    const { patience } = this.#options.recipe;
    return patience > 0 && this.#best !== undefined && this.#history.length - this.#best.epoch >= patience;
  }

  async #trainStep(order: Uint32Array, epoch: number): Promise<StepEvent> {
    const started = performance.now();
    const index = this.#session.step - epoch * this.stepsPerEpoch;
    const { recipe } = this.#options;
    const learningRate = recipe.learningRate * this.#schedule(this.#session.step / this.totalSteps);
    const { loss, correct } = await this.#session.train(this.#batch(order, index), learningRate);
    const step = this.#session.step;
    if (!Number.isFinite(loss)) {
      throw new DivergenceError(
        `the loss became ${loss} at step ${step} (epoch ${epoch + 1}); try a lower learning rate`,
      );
    }
    this.#sums = {
      loss: this.#sums.loss + (loss as number),
      correct: this.#sums.correct + (correct as number),
      seconds: this.#sums.seconds + (performance.now() - started) / 1000,
    };
    const images = (index + 1) * recipe.batchSize;
    return {
      type: "step",
      step,
      totalSteps: this.totalSteps,
      batchSize: recipe.batchSize,
      epoch: epoch + 1,
      learningRate,
      loss: this.#sums.loss / (index + 1),
      accuracy: this.#sums.correct / images,
      imagesPerSecond: images / this.#sums.seconds,
    };
  }

  #batch(order: Uint32Array, index: number): Record<string, BatchValue> {
    const { dataset, recipe } = this.#options;
    const size = recipe.batchSize;
    const chosen = order.subarray(index * size, (index + 1) * size).map((place) => this.#split.train[place]!);
    const { images, labels } = takeImages(dataset, chosen);
    const batch: Record<string, BatchValue> = {
      pixels: { data: images, shape: [size, 1, dataset.height, dataset.width] },
      label: { data: BigInt64Array.from(labels, BigInt), shape: [size] },
    };
    if (this.#augmentation) {
      const draws = this.#augmentation.draw(size, this.#random.at("augment", this.#session.step));
      batch.coefficients = { data: draws, shape: this.#augmentation.coefficientShape(size) };
    }
    return batch;
  }

  async #finishEpoch(epoch: number): Promise<EpochEvent> {
    const { recipe } = this.#options;
    const weights = this.#session.weights();
    const validation = await this.#validate(weights);
    const record: EpochRecord = {
      epoch: epoch + 1,
      step: this.#session.step,
      learningRate: recipe.learningRate * this.#schedule((this.#session.step - 1) / this.totalSteps),
      trainLoss: this.#sums.loss / this.stepsPerEpoch,
      trainAccuracy: this.#sums.correct / (this.stepsPerEpoch * recipe.batchSize),
      validationLoss: validation.loss,
      validationAccuracy: validation.accuracy,
      seconds: this.#sums.seconds,
    };
    this.#history.push(record);
    this.#sums = NO_SUMS;
    const best = this.#best === undefined || validation.loss < this.#best.validationLoss;
    if (best) {
      const { loss, accuracy: validationAccuracy } = validation;
      this.#best = { epoch: epoch + 1, validationLoss: loss, validationAccuracy, weights };
    }
    return { type: "epoch", record, best };
  }

  async #validate(weights: BestEpoch["weights"]): Promise<{ loss: number; accuracy: number }> {
    const { runtime, recipe, dataset, sessionOptions } = this.#options;
    const { images, labels } = this.#validation;
    const classes = dataset.classes.length;
    const graph = inferenceGraph(models[recipe.model]!, weights, classes);
    const probabilities = await classifyPixels(runtime, graph, images, sessionOptions);
    return {
      loss: negativeLogLikelihood(probabilities, labels, classes),
      accuracy: accuracy(argmax(probabilities, classes), labels),
    };
  }
}
