import { Graph, type Tensor } from "../graph.ts";
import { type StateSpec, TrainingScope } from "../nn/scope.ts";
import { encodeModel } from "../onnx/encode.ts";
import { add } from "../ops/arithmetic.ts";
import { scale } from "../ops/scale.ts";
import type { Optimizer } from "../optimizers/optimizer.ts";
import { prepareForTraining } from "../passes/prepareForTraining.ts";
import { gradientName, gradientNameOf, nextName } from "./stepNames.ts";
import { type BuildLoss, differentiate, interfaceOf, writeAverages, writeUpdate } from "./stepParts.ts";
import type { StepInterface, StepOptions } from "./trainingStep.ts";

/** A step in several models, for replicas of a network that share each batch. */
export interface ReplicatedStep extends StepInterface {
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
  build: BuildLoss,
  optimizer: Optimizer,
  { target, averageDecay, replicas = 1, updateParts = replicas }: ReplicatedStepOptions = {},
): ReplicatedStep {
  const scope = new TrainingScope({ ...target, singleThread: true });
  const { derivatives, metrics } = differentiate(scope, build);
  scope.parameters.forEach(({ name }, i) => {
    scope.graph.output(derivatives[i]!, gradientName(name));
  });
  for (const { name, next } of scope.statistics) scope.graph.output(next, nextName(name));
  prepareForTraining(scope.graph);

  const parts = equalShares(scope.parameters, updateParts, optimizer).map((share, i) =>
    compileUpdate(share, i === 0 ? scope.statistics : [], optimizer, { replicas, averageDecay }),
  );
  return {
    gradient: encodeModel(scope.graph),
    replicas,
    updates: parts.map(({ part }) => part),
    parameters: scope.parameters.map(({ name }) => name),
    ...interfaceOf(
      scope,
      parts.flatMap(({ kept }) => kept),
      metrics,
    ),
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

/** @returns the part, and the state beside the weights that it keeps */
function compileUpdate(
  specs: readonly StateSpec[],
  statistics: readonly StateSpec[],
  optimizer: Optimizer,
  { replicas, averageDecay }: { readonly replicas: number; readonly averageDecay: number | undefined },
): { part: UpdatePart; kept: StateSpec[] } {
  const graph = new Graph();
  const parameters = specs.map(({ name, shape }) => ({ name, shape, tensor: graph.input(name, shape) }));
  const means = specs.map(({ name, shape }) => {
    const shares = Array.from({ length: replicas }, (_, r) => graph.input(gradientNameOf(name, r), shape));
    return scale(shares.reduce(add), 1 / replicas);
  });
  const slots = writeUpdate(graph, parameters, means, optimizer);
  const averages = averageDecay === undefined ? [] : averagesOf(graph, specs, statistics, averageDecay);
  const names = (tensors: readonly Tensor[]) => tensors.map(({ name }) => name);
  return {
    part: { model: encodeModel(graph), inputs: names(graph.inputs), outputs: names(graph.outputs) },
    kept: [...slots, ...averages],
  };
}

/** Averages of the parameters that the graph updates, and of statistics whose new values it is fed. */
function averagesOf(
  graph: Graph,
  parameters: readonly StateSpec[],
  statistics: readonly StateSpec[],
  decay: number,
): StateSpec[] {
  const outputs = new Map(graph.outputs.map((output) => [output.name, output]));
  const updated = parameters.map(({ name, shape }) => ({ name, shape, value: outputs.get(nextName(name))! }));
  const fed = statistics.map(({ name, shape }) => ({
    name,
    shape,
    value: graph.input(nextName(name), shape),
  }));
  return writeAverages(graph, [...updated, ...fed], decay);
}
