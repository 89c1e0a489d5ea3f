import {
  foldBatchNorm,
  type GraphTarget,
  InferenceScope,
  type OnnxRuntime,
  ops,
  Session,
  type SessionOptions,
  type Weights,
} from "@numera/graph";
import { Random } from "@numera/random";
import { bestPath } from "../metrics/bestPath.ts";
import type { LineModel } from "../models/lineNet.ts";
import type { StringSample } from "../strings/index.ts";
import { alignmentBatch } from "./alignment.ts";
import { LINE_ALPHABET, type LineExample, lineBatch, lineExample, paddedWidth } from "./lineBatch.ts";
import { compileLineStep, compileReplicatedLineStep, type LineStepRecipe } from "./lineStep.ts";
import { isShared, type Sharing } from "./sharing.ts";
import type { TrainingTask, Validation } from "./task.ts";

/** Strings `first`, `first + 1`, …, the same whenever they are asked for. */
export type StringSource = (first: number, count: number) => Promise<readonly StringSample[]>;

export interface LineTaskOptions {
  readonly model: LineModel;
  readonly recipe: LineStepRecipe;
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

const CLASSES = LINE_ALPHABET.length + 1;

/** Characters of the longest label. */
const LONGEST = 20;

/** Widths in pixels that batches are padded to: a step is compiled for each. The last takes every line of the stream. */
const WIDTHS = [64, 96, 128, 160, 200, 256, 320, 408] as const;

/** Batches that are drawn together and parted by width, so that lines of like width share one. */
const POOL = 8;

/**
 * Spelling the lines of an endless stream by CTC. Each `POOL` batches' worth of strings is sorted by width, cut into
 * batches and trained in an order of the seed's.
 */
export function createLineTask(options: LineTaskOptions): TrainingTask {
  const { model, recipe, stepsPerEpoch, strings, seed, sharing, runtime, sessionOptions, target } = options;
  const { batchSize } = recipe;
  const shapes = WIDTHS.map((width) => ({
    model,
    recipe,
    width,
    classes: CLASSES,
    longest: LONGEST,
    target,
  }));
  const order = new Random(seed).at("pool");
  const held = options.validation.map((sample) => lineExample(sample, model));
  let pool: { readonly number: number; readonly batches: readonly LineExample[][] } | undefined;

  async function poolNumber(number: number): Promise<readonly LineExample[][]> {
    if (pool?.number === number) return pool.batches;
    const size = POOL * batchSize;
    const examples = (await strings(number * size, size)).map((sample) => lineExample(sample, model));
    examples.sort((a, b) => a.image.width - b.image.width);
    const places = order.at(number).permutation(POOL);
    const batches = Array.from(places, (place) => examples.slice(place * batchSize, (place + 1) * batchSize));
    pool = { number, batches };
    return batches;
  }

  return {
    steps: isShared(sharing)
      ? shapes.map((shape) => compileReplicatedLineStep(shape, sharing))
      : shapes.map(compileLineStep),
    sharing,
    stepsPerEpoch,
    batchSize,
    async batch(step) {
      const examples = (await poolNumber(Math.floor(step / POOL)))[step % POOL]!;
      const program = programFor(examples);
      const width = WIDTHS[program]!;
      const values = lineBatch(examples, model, width, LONGEST);
      if (recipe.alignment) values.alignment = alignmentBatch(examples, model, width, CLASSES);
      return { values, program };
    },
    validate: (weights) => validate(weights, model, held, runtime, sessionOptions),
  };
}

/** The narrowest of the widths that takes all lines. @throws RangeError when a line is too wide for all */
function programFor(examples: readonly LineExample[]): number {
  const needed = Math.max(...examples.map(paddedWidth));
  const program = WIDTHS.findIndex((width) => width >= needed);
  if (program < 0)
    throw new RangeError(`a line is ${needed} pixels wide; at most ${WIDTHS.at(-1)} are trained on`);
  return program;
}

/** Mean CTC loss, and the share of lines whose best path spells the label exactly. */
async function validate(
  weights: Weights,
  model: LineModel,
  examples: readonly LineExample[],
  runtime: OnnxRuntime,
  sessionOptions: SessionOptions = {},
): Promise<Validation> {
  // Lines are validated one by one at the widths that training has; paper behind a line changes little.
  const sessions = new Map<number, Session>();
  let loss = 0;
  let right = 0;
  for (const example of examples) {
    const program = programFor([example]);
    const session =
      sessions.get(program) ??
      (await validationSession(weights, model, WIDTHS[program]!, runtime, sessionOptions));
    sessions.set(program, session);
    const { logits, loss: lineLoss } = await session.run(
      lineBatch([example], model, WIDTHS[program]!, LONGEST),
    );
    const frames = Math.ceil(paddedWidth(example) / model.stride);
    const named = bestPath(logits!.data as Float32Array, frames, CLASSES);
    loss += Number(lineLoss!.data[0]);
    if (named.join() === example.classes.join()) right++;
  }
  for (const session of sessions.values()) await session.release();
  return { loss: loss / examples.length, accuracy: right / examples.length };
}

async function validationSession(
  weights: Weights,
  model: LineModel,
  width: number,
  runtime: OnnxRuntime,
  sessionOptions: SessionOptions,
): Promise<Session> {
  const scope = new InferenceScope(weights);
  const { graph } = scope;
  const logits = model.frames(scope, graph.input("line", [1, 1, model.height, width]), CLASSES);
  const targets = {
    labels: graph.input("labels", [1, LONGEST], "int64"),
    labelLengths: graph.input("labelLengths", [1], "int64"),
    frames: graph.input("frames", [1], "int64"),
  };
  graph.output(logits, "logits");
  graph.output(ops.ctcLoss(logits, targets), "loss");
  foldBatchNorm(graph);
  return Session.create(runtime, graph, sessionOptions);
}
