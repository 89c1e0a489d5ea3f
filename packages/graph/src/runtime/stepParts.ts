/** What the step for one session and the step for replicas are both written of. */
import { gradients } from "../autodiff/gradients.ts";
import type { Graph, Tensor } from "../graph.ts";
import { zeros } from "../nn/initializers.ts";
import type { StateSpec, TrainingScope } from "../nn/scope.ts";
import { add, div, mul, sub } from "../ops/arithmetic.ts";
import type { Optimizer } from "../optimizers/optimizer.ts";
import { averageName, LEARNING_RATE, nextName, STEP } from "./stepNames.ts";

/** Writes a model and its loss into the scope, with what else is to be counted over a batch. */
export type BuildLoss = (
  scope: TrainingScope,
) => Readonly<Record<string, Tensor>> & { readonly loss: Tensor };

/**
 * Writes the model and its loss, and the loss's gradient by each of the scope's parameters, in their order.
 * @returns the names of the metrics too, which are outputs now; `loss` first
 */
export function differentiate(
  scope: TrainingScope,
  build: BuildLoss,
): { readonly derivatives: Tensor[]; readonly metrics: readonly string[] } {
  const { loss, ...others } = build(scope);
  const derivatives = gradients(
    loss,
    scope.parameters.map(({ tensor }) => tensor),
  );
  const metrics = { loss, ...others };
  for (const [name, tensor] of Object.entries(metrics)) scope.graph.output(tensor, name);
  return { derivatives, metrics: Object.keys(metrics) };
}

/** Writes the optimizer's work on every parameter. @returns the accumulators that it keeps */
export function writeUpdate(
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

/**
 * Keeps the average of every parameter and running statistic: `average += max(1 - decay, 1 / step) (value - average)`, which
 * is the plain mean of the first `1 / (1 - decay)` steps and an exponential moving average afterwards (Polyak and Juditsky
 * 1992), so that the initial weights have no part in it.
 */
export function writeAverages(
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

/** What a step of the scope takes, keeps and gives. @param kept state beside the weights */
export function interfaceOf(scope: TrainingScope, kept: readonly StateSpec[], metrics: readonly string[]) {
  const weights: StateSpec[] = [...scope.parameters, ...scope.statistics].map(
    ({ name, shape, initialize }) => ({ name, shape, initialize }),
  );
  return {
    state: [...weights, ...kept],
    weights: weights.map(({ name }) => name),
    uniforms: scope.uniforms.map(({ name, shape }) => ({ name, shape: shape as readonly number[] })),
    metrics,
  };
}
