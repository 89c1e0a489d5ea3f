import type { Tensor } from "../graph.ts";

/** What an optimizer is told at each step, as scalars fed from outside. */
export interface StepScalars {
  readonly learningRate: Tensor;
  /** Number of this step, from 1, as float32. */
  readonly step: Tensor;
}

export interface ParameterUpdate {
  readonly parameter: Tensor;
  /** New accumulators, in the order of `Optimizer.slots`. */
  readonly slots: readonly Tensor[];
}

/** Writes one parameter's update into the graph. */
export type UpdateRule = (parameter: Tensor, gradient: Tensor, slots: readonly Tensor[]) => ParameterUpdate;

export interface Optimizer {
  /** The name and settings, as a recipe or a model card shows them. */
  readonly name: string;
  readonly settings: Readonly<Record<string, number | boolean>>;
  /** Names of the accumulators kept for each parameter; all start at zero. */
  readonly slots: readonly string[];
  /** Called once for a graph; gives the rule that is then applied to every parameter. */
  begin(scalars: StepScalars): UpdateRule;
  /**
   * How long a parameter's update takes, in what one value takes of an update value by value; by default it has as many as values.
   * Replicas share the updates so that each has about as long.
   */
  workOn?(name: string, shape: readonly number[]): number;
}
