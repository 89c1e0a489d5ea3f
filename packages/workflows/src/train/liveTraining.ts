import type { ImageRecipe } from "@numera/contract";
import type { OnnxRuntime, Weights } from "@numera/graph";
import {
  accuracy,
  argmax,
  classifyPixels,
  confusionMatrix,
  createImageTask,
  type Dataset,
  defaultRecipe,
  exportModel,
  Fit,
  inferenceGraph,
  models,
  splitBySeed,
  type TrainingTask,
  takeImages,
  weightsIn,
} from "@numera/trainer";
import {
  LIVE_HELD_OUT,
  type LiveTrainingChoices,
  type LiveTrainingEvent,
  type LiveTrainingResult,
} from "./liveTrainingEvents.ts";

export interface LiveTrainingOptions {
  readonly runtime: OnnxRuntime;
  readonly dataset: Dataset;
  readonly choices: LiveTrainingChoices;
  /** Who trains, for the model's metadata. */
  readonly by: string;
}

const seed = 1;
const name = "seed-cnn";
const model = models[name]!;
/** Steps from one look at what was held out to the next. */
const stepsPerCheck = 25;

/**
 * Trains the seed CNN, by the graph that `trainSeeds` trains it by, on a data set of which a part is held out. Iterate over
 * `events` to train; stop iterating whenever it is enough.
 */
export class LiveTraining {
  readonly #options: LiveTrainingOptions;
  readonly #recipe: ImageRecipe;
  readonly #task: TrainingTask;
  readonly #fit: Fit;

  private constructor(options: LiveTrainingOptions, recipe: ImageRecipe, task: TrainingTask, fit: Fit) {
    this.#options = options;
    this.#recipe = recipe;
    this.#task = task;
    this.#fit = fit;
  }

  static async create(options: LiveTrainingOptions): Promise<LiveTraining> {
    const { runtime, dataset, choices } = options;
    const recipe: ImageRecipe = {
      ...defaultRecipe,
      ...choices,
      batchSize: 50,
      schedule: "one-cycle",
      augmentation: { rotation: 0, shift: 0, zoom: 0, shear: 0, elastic: 0 },
      validation: LIVE_HELD_OUT,
      patience: 0,
    };
    const task = createImageTask({ recipe, dataset, seed, runtime });
    const checks = Math.ceil((recipe.epochs * task.stepsPerEpoch) / stepsPerCheck);
    const fit = await Fit.create({
      runtime,
      // What is held out is looked at several times an epoch, so that its curve moves.
      task: { ...task, stepsPerEpoch: stepsPerCheck },
      plan: { ...recipe, epochs: checks },
      seed,
    });
    return new LiveTraining(options, recipe, task, fit);
  }

  async *events(): AsyncGenerator<LiveTrainingEvent, void, void> {
    for await (const event of this.#fit.events()) {
      if (event.type === "epoch") {
        const { step, validationLoss: loss, validationAccuracy } = event.record;
        yield { type: "check", step, loss, accuracy: validationAccuracy };
      } else {
        const { step, totalSteps: steps, loss, accuracy: share = 0, imagesPerSecond } = event;
        yield { type: "step", step, steps, loss, accuracy: share, imagesPerSecond };
      }
    }
  }

  /** The network as it is now, as an ONNX file. */
  model(): Uint8Array<ArrayBuffer> {
    const { dataset, by } = this.#options;
    const { classes, sha256: data } = dataset;
    const recipe = { ...this.#recipe, seed, by };
    return new Uint8Array(exportModel(model, this.#weights(), { name, classes, recipe, data }));
  }

  /** What the network as it is now reads of what was held out. */
  async result(): Promise<LiveTrainingResult> {
    const { runtime, dataset } = this.#options;
    const { images, labels } = this.heldOut();
    const classes = dataset.classes.length;
    const graph = inferenceGraph(model, this.#weights(), classes);
    const read = argmax(await classifyPixels(runtime, graph, images), classes);
    return {
      model: this.model(),
      accuracy: accuracy(read, labels),
      confusion: confusionMatrix(read, labels, classes),
    };
  }

  /** `[LIVE_HELD_OUT, 28, 28]` and `[LIVE_HELD_OUT]`. */
  heldOut(): { readonly images: Uint8Array; readonly labels: Uint8Array } {
    const { dataset } = this.#options;
    return takeImages(dataset, splitBySeed(dataset.count, LIVE_HELD_OUT, seed).validation);
  }

  async release(): Promise<void> {
    await this.#fit.release();
  }

  #weights(): Weights {
    return weightsIn(this.#fit.checkpoint(), this.#task);
  }
}
