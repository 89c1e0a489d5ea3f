import { longestLabel } from "@numera/contract";
import type { Alphabet } from "@numera/decoder";
import type { BatchValue, GraphTarget, OnnxRuntime, SessionOptions } from "@numera/graph";
import { Random } from "@numera/random";
import type { StepRecipe } from "../fit/compileStep.ts";
import type { Sharing } from "../fit/sharing.ts";
import type { TrainingTask } from "../fit/task.ts";
import { classesOf } from "../kinds/line/alphabets.ts";
import { lineBatch } from "../kinds/line/batch.ts";
import { narrowestFor, widthPools } from "../kinds/line/widthPools.ts";
import type { LineModel } from "../models/lineNet.ts";
import { compileFineTuneStep } from "./fineTuneStep.ts";
import type { MixedExample, Mixture } from "./mixture.ts";
import { mergeMatrix, type RealLine } from "./realLine.ts";
import { validateRealLines } from "./validateRealLines.ts";

export interface FineTuneTaskOptions {
  readonly model: LineModel;
  /** What the network names. */
  readonly alphabet: Alphabet;
  readonly recipe: StepRecipe;
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
const FINE_TUNE_WIDTHS = [96, 128, 160, 200, 256, 320, 408] as const;

/** Spelling real lines and synthetic strings mixed, by CTC. */
export function createFineTuneTask(options: FineTuneTaskOptions): TrainingTask {
  const { model, alphabet, recipe, stepsPerEpoch, mixture, seed, sharing, runtime, sessionOptions, target } =
    options;
  const { batchSize } = recipe;
  const shape = { model, recipe, classes: classesOf(alphabet), longest: longestLabel, target };
  const batchOf = widthPools({ batchSize, random: new Random(seed), draw: mixture });
  return {
    steps: FINE_TUNE_WIDTHS.map((width) => compileFineTuneStep({ ...shape, width }, sharing)),
    sharing,
    stepsPerEpoch,
    batchSize,
    async batch(step) {
      const examples = await batchOf(step);
      const program = narrowestFor(FINE_TUNE_WIDTHS, examples);
      return {
        values: mixedBatch(examples, { model, alphabet, width: FINE_TUNE_WIDTHS[program]! }),
        program,
      };
    },
    validate: (weights) =>
      validateRealLines(options.validation, { weights, model, alphabet, runtime, sessionOptions }),
  };
}

/** `lineBatch`, and which classes each line's label tells apart. */
export function mixedBatch(
  examples: readonly MixedExample[],
  { model, alphabet, width }: Pick<FineTuneTaskOptions, "model" | "alphabet"> & { readonly width: number },
): Record<string, BatchValue> {
  const classes = classesOf(alphabet);
  const [speltOut, digitsAlone] = [mergeMatrix(alphabet, false), mergeMatrix(alphabet, true)];
  const merge = new Float32Array(examples.length * classes * classes);
  for (const [n, { separatorsFree }] of examples.entries()) {
    merge.set(separatorsFree ? digitsAlone : speltOut, n * classes * classes);
  }
  return {
    ...lineBatch(examples, model, width, longestLabel),
    merge: { data: merge, shape: [examples.length, classes, classes] },
  };
}
