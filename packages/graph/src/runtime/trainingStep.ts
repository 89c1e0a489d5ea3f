import { gradients } from "../autodiff/gradients.ts";
import type { Tensor } from "../graph.ts";
import { Graph, type GraphTarget } from "../graph.ts";
import { zeros } from "../nn/initializers.ts";
import { type StateSpec, TrainingScope } from "../nn/scope.ts";
import { encodeModel } from "../onnx/encode.ts";
import { add, div, mul, sub } from "../ops/arithmetic.ts";
import { scale } from "../ops/scale.ts";
import type { Optimizer } from "../optimizers/optimizer.ts";
import { prepareForTraining } from "../passes/prepareForTraining.ts";

/** Scalars and draws that a training step is fed beside the data and the state. */
export const LEARNING_RATE = "learningRate";
export const STEP = "step";

/** A whole training step as one ONNX model: forward pass, backward pass, optimizer. */
export interface TrainingStep {
  /** Whether the state holds averages of the weights (`averageName`), which the trained model takes in their place. */
  readonly averaged?: boolean;
  readonly model: Uint8Array;
  /** Everything carried from step to step. The new value of `name` is the output `next:name`. */
  readonly state: readonly StateSpec[];
  /** Names of those that the trained model needs: parameters and running statistics. */
  readonly weights: readonly string[];
  /** Inputs to be filled with draws from [0, 1) at every step. */
  readonly uniforms: readonly { readonly name: string; readonly shape: readonly number[] }[];
  /** Names of the scalar outputs: the loss, a mean over the batch, and then sums over it. */
  readonly metrics: readonly string[];
}

export function nextName(name: string): string {
  return `next:${name}`;
}

/** The state whose new value an output is: the reverse of `nextName`. */
export function stateOf(output: string): string {
  return output.slice(nextName("").length);
}

/** The state that holds the average of a weight. */
export function averageName(name: string): string {
  return `${name}:average`;
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
  build: (scope: TrainingScope) => Readonly<Record<string, Tensor>> & { readonly loss: Tensor },
  optimizer: Optimizer,
  { averageDecay, target }: StepOptions = {},
): TrainingStep {
  const scope = new TrainingScope(target);
  const { graph } = scope;
  const { loss, ...metrics } = build(scope);
  const derivatives = gradients(
    loss,
    scope.parameters.map(({ tensor }) => tensor),
  );
  writeMetrics(graph, loss, metrics);
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
    ...interfaceOf(scope, [...slots, ...averages], Object.keys(metrics)),
    averaged: averages.length > 0,
  };
}

/** A step in several models, for replicas of a network that share each batch. */
export interface ReplicatedStep extends Omit<TrainingStep, "model"> {
  /**
   * Forward and backward pass over one replica's share of the batch: takes the weights, gives the metrics, the new running
   * statistics and, as `gradient:NAME`, the loss's gradient by each parameter.
   */
  readonly gradient: Uint8Array;
  readonly replicas: number;
  /** The optimizer, in as many parts as were asked for, each for some of the parameters. */
  readonly updates: readonly UpdatePart[];
  /** Names of the parameters. */
  readonly parameters: readonly string[];
}

/**
 * Takes parameters, accumulators, averages, every replica's gradients (`gradientNameOf`), of which it takes the mean, and new running
 * statistics, gives the new state of the former.
 */
export interface UpdatePart {
  readonly model: Uint8Array;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

export function gradientName(name: string): string {
  return `gradient:${name}`;
}

/** What the optimizer takes replica `r`'s gradient by. */
export function gradientNameOf(name: string, r: number): string {
  return `${gradientName(name)}:${r}`;
}

export interface ReplicatedStepOptions extends StepOptions {
  /** How many replicas share a batch; 1 by default. */
  readonly replicas?: number;
  /** Parts that the optimizer's work is cut into, so that replicas can share it too; one for each replica by default. */
  readonly updateParts?: number;
}

/**
 * Compiles a training step for replicas.
 * @param build as for `compileTrainingStep`, written for one replica's share of the batch; the loss is its mean
 */
export function compileReplicatedStep(
  build: (scope: TrainingScope) => Readonly<Record<string, Tensor>> & { readonly loss: Tensor },
  optimizer: Optimizer,
  { target, averageDecay, replicas = 1, updateParts = replicas }: ReplicatedStepOptions = {},
): ReplicatedStep {
  const scope = new TrainingScope({ ...target, singleThread: true });
  const { loss, ...metrics } = build(scope);
  const derivatives = gradients(
    loss,
    scope.parameters.map(({ tensor }) => tensor),
  );
  writeMetrics(scope.graph, loss, metrics);
  scope.parameters.forEach(({ name }, i) => {
    scope.graph.output(derivatives[i]!, gradientName(name));
  });
  for (const { name, next } of scope.statistics) scope.graph.output(next, nextName(name));
  prepareForTraining(scope.graph);

  const parts = equalShares(scope.parameters, updateParts, optimizer).map((share, i) =>
    compileUpdate(share, i === 0 ? scope.statistics : [], optimizer, { replicas, averageDecay }),
  );
  const kept = parts.flatMap(({ slots, averages }) => [...slots, ...averages]);
  return {
    gradient: encodeModel(scope.graph),
    replicas,
    updates: parts.map(({ part }) => part),
    parameters: scope.parameters.map(({ name }) => name),
    ...interfaceOf(scope, kept, Object.keys(metrics)),
    averaged: averageDecay !== undefined,
  };
}

/** What a parameter costs however small it is, in values: a dozen operators and as many tensors to hand over. */
const EACH = 4000;

/** Parts the parameters so that the work on them is about even, the most laborious ones first. */
function equalShares(parameters: readonly StateSpec[], count: number, optimizer: Optimizer): StateSpec[][] {
  const shares = Array.from({ length: count }, () => ({ work: 0, share: [] as StateSpec[] }));
  const byWork = parameters
    .map((parameter) => {
      const { name, shape } = parameter;
      const values = shape.reduce((product, dim) => product * dim, 1);
      return { parameter, work: EACH + (optimizer.workOn?.(name, shape) ?? values) };
    })
    .sort((a, b) => b.work - a.work);
  for (const { parameter, work } of byWork) {
    const least = shares.reduce((a, b) => (b.work < a.work ? b : a));
    least.share.push(parameter);
    least.work += work;
  }
  return shares.map(({ share }) => share).filter((share) => share.length > 0);
}

function compileUpdate(
  specs: readonly StateSpec[],
  statistics: readonly StateSpec[],
  optimizer: Optimizer,
  { replicas, averageDecay }: { readonly replicas: number; readonly averageDecay: number | undefined },
): { part: UpdatePart; slots: StateSpec[]; averages: StateSpec[] } {
  const graph = new Graph();
  const parameters = specs.map(({ name, shape }) => ({ name, shape, tensor: graph.input(name, shape) }));
  const means = specs.map(({ name, shape }) => {
    const shares = Array.from({ length: replicas }, (_, r) => graph.input(gradientNameOf(name, r), shape));
    return scale(shares.reduce(add), 1 / replicas);
  });
  const slots = writeUpdate(graph, parameters, means, optimizer);
  const outputs = new Map(graph.outputs.map((output) => [output.name, output]));
  const averages =
    averageDecay === undefined
      ? []
      : writeAverages(
          graph,
          [
            ...specs.map(({ name, shape }) => ({ name, shape, value: outputs.get(nextName(name))! })),
            ...statistics.map(({ name, shape }) => ({
              name,
              shape,
              value: graph.input(nextName(name), shape),
            })),
          ],
          averageDecay,
        );
  const names = (tensors: readonly Tensor[]) => tensors.map(({ name }) => name);
  return {
    part: { model: encodeModel(graph), inputs: names(graph.inputs), outputs: names(graph.outputs) },
    slots,
    averages,
  };
}

/**
 * Keeps the average of every parameter and running statistic: `average += max(1 - decay, 1 / step) (value - average)`, which
 * is the plain mean of the first `1 / (1 - decay)` steps and an exponential moving average afterwards (Polyak and Juditsky
 * 1992), so that the initial weights have no part in it.
 */
function writeAverages(
  graph: Graph,
  weights: readonly { readonly name: string; readonly shape: readonly number[]; readonly value: Tensor }[],
  decay: number,
): StateSpec[] {
  const step = graph.inputs.find(({ name }) => name === STEP)!;
  const share = graph.emit1("Max", [graph.scalar(1 - decay), div(graph.scalar(1), step)], []);
  return weights.map(({ name, shape, value }) => {
    const average = graph.input(averageName(name), shape);
    graph.output(add(average, mul(sub(value, average), share)), nextName(averageName(name)));
    return { name: averageName(name), shape, initialize: zeros };
  });
}

function writeMetrics(graph: Graph, loss: Tensor, metrics: Readonly<Record<string, Tensor>>): void {
  graph.output(loss, "loss");
  for (const [name, tensor] of Object.entries(metrics)) graph.output(tensor, name);
}

/** Writes the optimizer's work on every parameter. @returns the accumulators that it keeps */
function writeUpdate(
  graph: Graph,
  parameters: readonly {
    readonly name: string;
    readonly shape: readonly number[];
    readonly tensor: Tensor;
  }[],
  derivatives: readonly Tensor[],
  optimizer: Optimizer,
): StateSpec[] {
  const scalars = { learningRate: graph.input(LEARNING_RATE, []), step: graph.input(STEP, []) };
  const update = optimizer.begin(scalars);
  return parameters.flatMap(({ name, shape, tensor }, i) => {
    const slotNames = optimizer.slots.map((slot) => `${name}:${slot}`);
    const slots = slotNames.map((slot) => graph.input(slot, shape));
    const next = update(tensor, derivatives[i]!, slots);
    graph.output(next.parameter, nextName(name));
    return slotNames.map((slot, k) => {
      graph.output(next.slots[k]!, nextName(slot));
      return { name: slot, shape, initialize: zeros };
    });
  });
}

function interfaceOf(
  scope: TrainingScope,
  slots: readonly StateSpec[],
  metrics: readonly string[],
): Omit<TrainingStep, "model"> {
  const weights = [...scope.parameters, ...scope.statistics].map(({ name, shape, initialize }) => ({
    name,
    shape,
    initialize,
  }));
  return {
    state: [...weights, ...slots],
    weights: weights.map(({ name }) => name),
    uniforms: scope.uniforms.map(({ name, shape }) => ({ name, shape: shape as readonly number[] })),
    metrics: ["loss", ...metrics],
  };
}
