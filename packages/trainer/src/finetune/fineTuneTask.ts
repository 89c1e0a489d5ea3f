import type { BatchValue, GraphTarget, OnnxRuntime, SessionOptions } from "@numera/graph";
import { Random } from "@numera/random";
import { lineBatch, paddedWidth } from "../fit/lineBatch.ts";
import type { Sharing } from "../fit/sharing.ts";
import type { TrainingTask } from "../fit/task.ts";
import type { LineModel } from "../models/lineNet.ts";
import type { Recipe } from "../recipes/recipe.ts";
import { compileFineTuneStep } from "./fineTuneStep.ts";
import type { MixedExample, Mixture } from "./mixture.ts";
import { LINE_CLASSES, LONGEST_LABEL, mergeMatrix, type RealLine } from "./realLine.ts";
import { validateLines } from "./validateLines.ts";

export interface FineTuneTaskOptions {
  readonly model: LineModel;
  readonly recipe: Pick<Recipe, "batchSize" | "optimizer" | "weightDecay">;
  readonly stepsPerEpoch: number;
  readonly mixture: Mixture;
  /** Lines that training never sees; where there are none, some that it does see, to follow it by. */
  readonly validation: readonly RealLine[];
  readonly seed: number;
  /** How each batch is shared; see `sharingOf`. */
  readonly sharing: Sharing;
  readonly runtime: OnnxRuntime;
  readonly sessionOptions?: SessionOptions;
  readonly target?: GraphTarget | undefined;
}

/** Widths in pixels that batches are padded to: a step is compiled for each. */
export const FINE_TUNE_WIDTHS = [96, 128, 160, 200, 256, 320, 408] as const;

/** Batches that are drawn together and parted by width, so that lines of like width share one. */
const POOL = 8;

/** Spelling real lines and synthetic strings mixed, by CTC. */
export function createFineTuneTask(options: FineTuneTaskOptions): TrainingTask {
  const {
    model,
    recipe,
    stepsPerEpoch,
    mixture,
    validation,
    seed,
    sharing,
    runtime,
    sessionOptions,
    target,
  } = options;
  const { batchSize } = recipe;
  const shape = { model, recipe, classes: LINE_CLASSES, longest: LONGEST_LABEL, target };
  const order = new Random(seed).at("pool");
  let pool: { readonly number: number; readonly batches: readonly MixedExample[][] } | undefined;

  async function batchesOf(number: number): Promise<readonly MixedExample[][]> {
    if (pool?.number === number) return pool.batches;
    const examples = await mixture(number, POOL * batchSize);
    examples.sort((a, b) => a.image.width - b.image.width);
    const places = order.at(number).permutation(POOL);
    const batches = Array.from(places, (place) => examples.slice(place * batchSize, (place + 1) * batchSize));
    pool = { number, batches };
    return batches;
  }

  return {
    steps: FINE_TUNE_WIDTHS.map((width) => compileFineTuneStep({ ...shape, width }, sharing)),
    sharing,
    stepsPerEpoch,
    batchSize,
    async batch(step) {
      const examples = (await batchesOf(Math.floor(step / POOL)))[step % POOL]!;
      const needed = Math.max(...examples.map(paddedWidth));
      const program = FINE_TUNE_WIDTHS.findIndex((width) => width >= needed);
      if (program < 0)
        throw new RangeError(`a line is ${needed} pixels wide; at most ${FINE_TUNE_WIDTHS.at(-1)} fit`);
      return { values: mixedBatch(examples, model, FINE_TUNE_WIDTHS[program]!), program };
    },
    validate: (weights) => validateLines(weights, model, validation, runtime, sessionOptions),
  };
}

const [SPELT_OUT, DIGITS_ALONE] = [mergeMatrix(false), mergeMatrix(true)];

/** `lineBatch`, and which classes each line's label tells apart. */
export function mixedBatch(
  examples: readonly MixedExample[],
  model: LineModel,
  width: number,
): Record<string, BatchValue> {
  const size = LINE_CLASSES * LINE_CLASSES;
  const merge = new Float32Array(examples.length * size);
  for (const [n, { separatorsFree }] of examples.entries()) {
    merge.set(separatorsFree ? DIGITS_ALONE : SPELT_OUT, n * size);
  }
  return {
    ...lineBatch(examples, model, width, LONGEST_LABEL),
    merge: { data: merge, shape: [examples.length, LINE_CLASSES, LINE_CLASSES] },
  };
}
