import { gradients } from "../autodiff/gradients.ts";
import { zeros } from "../nn/initialisers.ts";
import { type StateSpec, TrainingScope } from "../nn/scope.ts";
import { encodeModel } from "../onnx/encode.ts";
import type { Optimizer } from "../optimizers/optimizer.ts";
import type { Tensor } from "../tensor.ts";

/** Scalars and draws that a training step is fed beside the data and the state. */
export const LEARNING_RATE = "learningRate";
export const STEP = "step";

/** A whole training step as one ONNX model: forward pass, backward pass, optimiser. */
export interface TrainingStep {
  readonly model: Uint8Array;
  /** Everything carried from step to step. The new value of `name` is the output `next:name`. */
  readonly state: readonly StateSpec[];
  /** Names of those that the trained model needs: parameters and running statistics. */
  readonly weights: readonly string[];
  /** Inputs to be filled with draws from [0, 1) at every step. */
  readonly uniforms: readonly { readonly name: string; readonly shape: readonly number[] }[];
  /** Names of the scalar outputs, the loss first. */
  readonly metrics: readonly string[];
}

export function nextName(name: string): string {
  return `next:${name}`;
}

/**
 * Compiles a training step.
 * @param build writes the model and the loss into the scope; declares the data inputs by `scope.graph.input`
 * @returns the ONNX bytes and what must be fed and kept
 */
export function compileTrainingStep(
  build: (scope: TrainingScope) => Readonly<Record<string, Tensor>> & { readonly loss: Tensor },
  optimizer: Optimizer,
): TrainingStep {
  const scope = new TrainingScope();
  const { graph } = scope;
  const { loss, ...metrics } = build(scope);
  const derivatives = gradients(
    loss,
    scope.parameters.map(({ tensor }) => tensor),
  );
  const scalars = { learningRate: graph.input(LEARNING_RATE, []), step: graph.input(STEP, []) };
  const update = optimizer.begin(scalars);
  const slotState: StateSpec[] = [];
  graph.output(loss, "loss");
  for (const [name, tensor] of Object.entries(metrics)) graph.output(tensor, name);
  scope.parameters.forEach(({ name, shape, tensor }, i) => {
    const slotNames = optimizer.slots.map((slot) => `${name}:${slot}`);
    const slots = slotNames.map((slot) => graph.input(slot, shape));
    const next = update(tensor, derivatives[i]!, slots);
    graph.output(next.parameter, nextName(name));
    slotNames.forEach((slot, k) => {
      graph.output(next.slots[k]!, nextName(slot));
      slotState.push({ name: slot, shape, initialise: zeros });
    });
  });
  for (const { name, next } of scope.statistics) graph.output(next, nextName(name));
  const weights = [...scope.parameters, ...scope.statistics].map(({ name, shape, initialise }) => ({
    name,
    shape,
    initialise,
  }));
  return {
    model: encodeModel(graph),
    state: [...weights, ...slotState],
    weights: weights.map(({ name }) => name),
    uniforms: scope.uniforms.map(({ name, shape }) => ({ name, shape: shape as readonly number[] })),
    metrics: ["loss", ...Object.keys(metrics)],
  };
}
