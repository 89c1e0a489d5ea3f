import { detectTarget, type OnnxRuntime, type SessionOptions, type Weights } from "@numera/graph";
import type { Dataset } from "../../data/dataset.ts";
import { exportLineModel } from "../../export/exportLineModel.ts";
import { exportModel } from "../../export/exportModel.ts";
import { withLineRanges } from "../../export/withLineRanges.ts";
import { createImageTask } from "../../fit/imageTask.ts";
import { createLineTask } from "../../fit/lineTask.ts";
import { type Sharing, sharingOf } from "../../fit/sharing.ts";
import type { TrainingTask } from "../../fit/task.ts";
import { modelOf } from "../../models/index.ts";
import { lineNet } from "../../models/lineNet.ts";
import type { AnyRecipe, LineRecipe } from "../../recipes/lineRecipe.ts";
import type { Recipe } from "../../recipes/recipe.ts";
import { STRING_PRESETS, StringSynthesis } from "../../strings/index.ts";
import { loadDigitBank, loadLetterBank } from "../strings/loadBank.ts";
import { StringStream } from "../strings/stringStream.ts";

/** What a recipe trains: how it becomes a task for a seed, and its weights a file. */
export interface Trainee {
  readonly recipe: AnyRecipe;
  /** SHA-256 of the data files by name. */
  readonly data: Readonly<Record<string, string>>;
  /** What else had a part in it, for the model's card. */
  readonly also: readonly string[];
  task(seed: number, sessionOptions: SessionOptions): Promise<TrainingTask>;
  /** The model file. @param training what its metadata say of the run */
  export(weights: Weights, training: Readonly<Record<string, unknown>>): Promise<Uint8Array>;
  /** Ends threads that the last task still has. */
  close(): Promise<void>;
}

export interface TraineeOptions {
  /** Decides what is held out to validate by; the run's seed where it is left out. Trials that are compared share one. */
  readonly heldOutSeed?: number;
}

/** A classifier of the images of a data set. */
export function imageTrainee(
  recipe: Recipe,
  dataset: Dataset,
  runtime: OnnxRuntime,
  { heldOutSeed }: TraineeOptions = {},
): Trainee {
  const { classes, sha256: data } = dataset;
  return {
    recipe,
    data,
    also: [],
    async task(seed, sessionOptions) {
      const target = await detectTarget(runtime, sessionOptions);
      const heldOut = heldOutSeed !== undefined && { heldOutSeed };
      return createImageTask({
        recipe,
        dataset,
        seed,
        ...heldOut,
        sharing: sharingFor(recipe, sessionOptions),
        runtime,
        sessionOptions,
        target,
      });
    },
    export: async (weights, training) =>
      exportModel(modelOf(recipe), weights, { name: recipe.model, classes, recipe: training, data }),
    async close() {},
  };
}

/** On the CPU a thread for each replica: sessions of several threads wait at every operator. Other devices have one session. */
function sharingFor(
  { batchSize, ...recipe }: AnyRecipe,
  { intraOpNumThreads = 1, executionProviders }: SessionOptions,
): Sharing | undefined {
  if (executionProviders !== undefined) return undefined;
  const { microBatch = batchSize } = recipe as Partial<Recipe>;
  return sharingOf({ batchSize, microBatch }, intraOpNumThreads);
}

/** Added to a seed for the strings that training is validated on: a stream of its own. */
const VALIDATION_SEED = 2 ** 40;

/** A line network, on strings composed from MNIST's training digits. @param dataset MNIST's training set, for its hashes */
export async function lineTrainee(
  recipe: LineRecipe,
  dataset: Dataset,
  runtime: OnnxRuntime,
  { heldOutSeed }: TraineeOptions = {},
): Promise<Trainee> {
  const { bank, writersKnown } = await loadDigitBank({ split: "train" });
  const letters = await loadLetterBank();
  const settings = STRING_PRESETS[recipe.strings];
  let stream: { readonly strings: StringStream; next: number } | undefined;
  const close = async () => {
    await stream?.strings.close();
    stream = undefined;
  };
  return {
    recipe,
    data: dataset.sha256,
    also: [
      ...(writersKnown ? ["QMNIST's writer labels, so that one writer's digits make a string"] : []),
      ...(letters
        ? ["EMNIST letters A, B, C, D, F and T (the first half of each), as ink that is no digit"]
        : []),
    ],
    async task(seed, sessionOptions) {
      await close();
      const held = new StringSynthesis({
        bank,
        letters,
        settings,
        seed: (heldOutSeed ?? seed) + VALIDATION_SEED,
      });
      return createLineTask({
        model: lineNet,
        recipe,
        stepsPerEpoch: recipe.stepsPerEpoch,
        validation: Array.from({ length: recipe.validation }, (_, i) => held.draw(i)),
        seed,
        sharing: sharingFor(recipe, sessionOptions),
        runtime,
        sessionOptions,
        target: await detectTarget(runtime, sessionOptions),
        async strings(first, count) {
          if (stream?.next !== first) {
            await close();
            const strings = new StringStream({
              bank,
              letters,
              settings,
              seed,
              workers: 1,
              from: first,
              ahead: 2 * count,
            });
            stream = { strings, next: first };
          }
          stream!.next += count;
          return stream!.strings.take(count);
        },
      });
    },
    export: (weights, training) =>
      withLineRanges(
        runtime,
        exportLineModel(lineNet, weights, { name: recipe.model, recipe: training, data: dataset.sha256 }),
        bank,
      ),
    close,
  };
}
