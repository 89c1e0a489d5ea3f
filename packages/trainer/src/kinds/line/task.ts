import { longestLabel } from "@numera/contract";
import type { Alphabet } from "@numera/decoder";
import type { GraphTarget, OnnxRuntime, SessionOptions } from "@numera/graph";
import { Random } from "@numera/random";
import { isShared, type Sharing } from "../../fit/sharing.ts";
import type { TrainingTask } from "../../fit/task.ts";
import type { LineModel } from "../../models/lineNet.ts";
import type { StringSample, StringSource } from "../../strings/index.ts";
import { alignmentBatch } from "./alignment.ts";
import { classesOf } from "./alphabets.ts";
import { lineBatch, lineExample } from "./batch.ts";
import { compileLineStep, compileReplicatedLineStep, type LineStepRecipe } from "./step.ts";
import { validateLines } from "./validate.ts";
import { narrowestFor, widthPools } from "./widthPools.ts";

export interface LineTaskOptions {
  readonly model: LineModel;
  readonly recipe: LineStepRecipe;
  /** What the network names. */
  readonly alphabet: Alphabet;
  /** Steps after which the model is validated. */
  readonly stepsPerEpoch: number;
  readonly strings: StringSource;
  /** Lines that training never sees. */
  readonly validation: readonly StringSample[];
  /** Decides the order of the batches. */
  readonly seed: number;
  /** How each batch is shared (see `sharingOf`); without, one session trains on all of it. */
  readonly sharing?: Sharing | undefined;
  readonly runtime: OnnxRuntime;
  readonly sessionOptions?: SessionOptions;
  readonly target?: GraphTarget | undefined;
}

/** Widths in pixels that batches are padded to: a step is compiled for each. The last takes every line of the stream. */
const WIDTHS = [64, 96, 128, 160, 200, 256, 320, 408] as const;

/** Spelling the lines of an endless stream by CTC, lines of like width together. */
export function createLineTask(options: LineTaskOptions): TrainingTask {
  const { model, recipe, alphabet, stepsPerEpoch, strings, seed, sharing, runtime, sessionOptions, target } =
    options;
  const { batchSize } = recipe;
  const classes = classesOf(alphabet);
  const shape = { model, recipe, classes, longest: longestLabel, target };
  const shapes = WIDTHS.map((width) => ({ ...shape, width }));
  const held = options.validation.map((sample) => lineExample(sample, model, alphabet));
  const batchOf = widthPools({
    batchSize,
    random: new Random(seed),
    draw: async (number, size) =>
      (await strings(number * size, size)).map((sample) => lineExample(sample, model, alphabet)),
  });
  return {
    steps: isShared(sharing)
      ? shapes.map((shape) => compileReplicatedLineStep(shape, sharing))
      : shapes.map(compileLineStep),
    sharing,
    stepsPerEpoch,
    batchSize,
    async batch(step) {
      const examples = await batchOf(step);
      const program = narrowestFor(WIDTHS, examples);
      const width = WIDTHS[program]!;
      const values = lineBatch(examples, model, width, longestLabel);
      if (recipe.alignment) values.alignment = alignmentBatch(examples, model, width, classes);
      return { values, program };
    },
    // Lines are validated at the widths that training has; paper behind a line changes little.
    validate: (weights) =>
      validateLines(held, {
        weights,
        model,
        classes,
        runtime,
        sessionOptions,
        widthOf: (example) => WIDTHS[narrowestFor(WIDTHS, [example])]!,
      }),
  };
}
