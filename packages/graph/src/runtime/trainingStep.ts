import type { GraphTarget } from "../graph.ts";
import { type StateSpec, TrainingScope } from "../nn/scope.ts";
import { encodeModel } from "../onnx/encode.ts";
import type { Optimizer } from "../optimizers/optimizer.ts";
import { prepareForTraining } from "../passes/prepareForTraining.ts";
import { nextName } from "./stepNames.ts";
import { type BuildLoss, differentiate, interfaceOf, writeAverages, writeUpdate } from "./stepParts.ts";

/** What a step takes, keeps and gives, however many models it is. */
export interface StepInterface {
  /** Everything carried from step to step. The new value of `name` is the output `next:name`. */
  readonly state: readonly StateSpec[];
  /** Names of those that the trained model needs: parameters and running statistics. */
  readonly weights: readonly string[];
  /** Inputs to be filled with draws from [0, 1) at every step. */
  readonly uniforms: readonly { readonly name: string; readonly shape: readonly number[] }[];
  /** Names of the scalar outputs: the loss, a mean over the batch, and then sums over it. */
  readonly metrics: readonly string[];
  /** Whether the state holds averages of the weights (`averageName`), which the trained model takes in their place. */
  readonly averaged?: boolean;
}

/** A whole training step as one ONNX model: forward pass, backward pass, optimizer. */
export interface TrainingStep extends StepInterface {
  readonly model: Uint8Array;
}

export interface StepOptions {
  /** Keep exponential moving averages of all weights with this decay, 0 < averageDecay < 1. */
  readonly averageDecay?: number;
  readonly target?: GraphTarget;
}

/**
 * Compiles a training step.
 * @param build writes the model and the loss into the scope; declares the data inputs by `scope.graph.input`
 * @returns the ONNX bytes and what must be fed and kept
 */
export function compileTrainingStep(
  build: BuildLoss,
  optimizer: Optimizer,
  { averageDecay, target }: StepOptions = {},
): TrainingStep {
  const scope = new TrainingScope(target);
  const { graph } = scope;
  const { derivatives, metrics } = differentiate(scope, build);
  const slots = writeUpdate(graph, scope.parameters, derivatives, optimizer);
  for (const { name, next } of scope.statistics) graph.output(next, nextName(name));
  const outputs = new Map(graph.outputs.map((output) => [output.name, output]));
  const weights = [...scope.parameters, ...scope.statistics].map(({ name, shape }) => ({
    name,
    shape,
    value: outputs.get(nextName(name))!,
  }));
  const averages = averageDecay === undefined ? [] : writeAverages(graph, weights, averageDecay);
  prepareForTraining(graph);
  return {
    model: encodeModel(graph),
    ...interfaceOf(scope, [...slots, ...averages], metrics),
    averaged: averages.length > 0,
  };
}
