import type { Random } from "@numera/random";
import { GraphError } from "../errors.ts";
import type { StateSpec, Weights } from "../nn/scope.ts";
import { averageName } from "./stepNames.ts";
import type { TrainingStep } from "./trainingStep.ts";

/** Values of a batch: float32, int64 (labels) or uint8 (pixels). */
export type BatchValue = {
  readonly shape: readonly number[];
  readonly data: Float32Array | BigInt64Array | Uint8Array;
};

/** Everything that a training run must keep to go on as if it had never stopped. */
export interface TrainingState {
  /** Steps done. */
  readonly step: number;
  readonly values: ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>;
}

/** Something that learns batch by batch. */
export interface Trainer {
  /** Steps done. */
  readonly step: number;
  /**
   * Trains on one batch.
   * @param batch the data inputs that the model declared
   * @param program which of the compiled steps fits the batch's shapes
   * @returns the metrics by name, the loss among them
   */
  train(
    batch: Readonly<Record<string, BatchValue>>,
    learningRate: number,
    program?: number,
  ): Promise<Record<string, number>>;
  /** A copy of everything that must be saved. */
  state(): TrainingState;
  /** A copy of the parameters and running statistics. */
  weights(): Weights;
  release(): Promise<void>;
}

/** The state that holds a weight of the trained model: its average where the step keeps such. */
export function weightSource(
  { averaged }: Pick<TrainingStep, "averaged">,
  step: number,
): (name: string) => string {
  // Before the first step nothing has been averaged yet.
  return averaged && step > 0 ? averageName : (name) => name;
}

/** What a value starts with: what was saved, or else as the model initializes it. */
export function initialValue(
  { name, shape, initialize }: StateSpec,
  random: Random,
  saved: TrainingState | undefined,
): Float32Array {
  // A stream's name decides its draws: with another spelling every seed would begin with other weights.
  return saved ? savedValue(saved, name, shape) : initialize(shape, random.at("initialise", name));
}

/** @throws Error when the steps do not share one state */
export function checkSameState(steps: readonly Pick<TrainingStep, "state">[]): void {
  const describe = ({ state }: Pick<TrainingStep, "state">) =>
    state.map(({ name, shape }) => `${name} [${shape}]`);
  const first = steps[0] && new Set(describe(steps[0]));
  if (!first) throw new RangeError("a training session needs at least one compiled step");
  for (const other of steps.slice(1).map(describe)) {
    const odd =
      other.find((entry) => !first.has(entry)) ?? (other.length < first.size ? "fewer values" : undefined);
    if (odd)
      throw new RangeError(`the compiled steps do not share one state: ${odd} stands in one of them only`);
  }
}

function savedValue(saved: TrainingState, name: string, shape: readonly number[]): Float32Array {
  const value = saved.values.get(name);
  if (value?.shape.join() !== shape.join()) {
    const found = value ? `[${value.shape}]` : "nothing";
    throw new GraphError(`the saved state has ${found} for "${name}", the model needs [${shape}]`, {
      code: "other-state",
    });
  }
  return value.data.slice();
}
