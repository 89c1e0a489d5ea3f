import type { Weights } from "@numera/graph";
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
  type Recipe,
  splitBySeed,
  takeImages,
} from "@numera/trainer";
import { ort } from "../models/runtime.ts";
import { heldOut, type Trained, type TrainingChoices, type TrainingEvent } from "../trained.ts";

const seed = 1;
const name = "seed-cnn";
const model = models[name]!;
/** Steps from one look at what was held out to the next. */
const stepsPerCheck = 25;

/**
 * Trains the seed CNN, by the same graph as `numera train` does, on a data set of which a part is held out. Iterate over
 * `events` to train; stop iterating whenever it is enough.
 */
export class LiveTraining {
  readonly #dataset: Dataset;
  readonly #recipe: Recipe;
  readonly #fit: Fit;
  readonly #weightNames: readonly string[];

  private constructor(dataset: Dataset, recipe: Recipe, fit: Fit, weightNames: readonly string[]) {
    this.#dataset = dataset;
    this.#recipe = recipe;
    this.#fit = fit;
    this.#weightNames = weightNames;
  }

  static async create(dataset: Dataset, { epochs, learningRate }: TrainingChoices): Promise<LiveTraining> {
    const recipe: Recipe = {
      ...defaultRecipe,
      epochs,
      batchSize: 50,
      learningRate,
      schedule: "one-cycle",
      augmentation: { rotation: 0, shift: 0, zoom: 0, shear: 0, elastic: 0 },
      validation: heldOut,
      patience: 0,
    };
    const task = createImageTask({ recipe, dataset, seed, runtime: ort });
    const checks = Math.ceil((epochs * task.stepsPerEpoch) / stepsPerCheck);
    const fit = await Fit.create({
      runtime: ort,
      // What is held out is looked at several times an epoch, so that its curve moves.
      task: { ...task, stepsPerEpoch: stepsPerCheck },
      plan: { ...recipe, epochs: checks },
      seed,
    });
    return new LiveTraining(dataset, recipe, fit, task.steps[0]!.weights);
  }

  async *events(): AsyncGenerator<TrainingEvent, void, void> {
    for await (const event of this.#fit.events()) {
      if (event.type === "epoch") {
        const { step, validationLoss, validationAccuracy } = event.record;
        yield { type: "check", step, loss: validationLoss, accuracy: validationAccuracy };
        continue;
      }
      const { step, totalSteps: steps, loss, accuracy = 0, imagesPerSecond } = event;
      yield { type: "step", step, steps, loss, accuracy, imagesPerSecond };
    }
  }

  /** The network as it is now, as an ONNX file. */
  model(): Uint8Array<ArrayBuffer> {
    const { classes, sha256 } = this.#dataset;
    const recipe = { ...this.#recipe, seed, by: "Numera Studio" };
    return new Uint8Array(exportModel(model, this.#weights(), { name, classes, recipe, data: sha256 }));
  }

  /** What the network as it is now reads of what was held out. */
  async result(): Promise<Trained> {
    const { images, labels } = this.heldOut();
    const classes = this.#dataset.classes.length;
    const graph = inferenceGraph(model, this.#weights(), classes);
    const read = argmax(await classifyPixels(ort, graph, images), classes);
    return {
      model: this.model(),
      accuracy: accuracy(read, labels),
      confusion: confusionMatrix(read, labels, classes),
    };
  }

  /** `[heldOut, 28, 28]` and `[heldOut]`. */
  heldOut(): { readonly images: Uint8Array; readonly labels: Uint8Array } {
    return takeImages(this.#dataset, splitBySeed(this.#dataset.count, heldOut, seed).validation);
  }

  async release(): Promise<void> {
    await this.#fit.release();
  }

  #weights(): Weights {
    const { values } = this.#fit.checkpoint().training;
    return new Map(this.#weightNames.map((weight) => [weight, values.get(weight)!.data]));
  }
}
