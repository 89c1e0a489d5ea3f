import { GraphError } from "../errors.ts";
import type { Tensor } from "../graph.ts";
import { Graph, type GraphTarget } from "../graph.ts";
import { elementCount, formatShape } from "../shape.ts";
import type { Initializer } from "./initializers.ts";

/** A running average that training keeps beside the parameters. */
export interface Statistic {
  readonly value: Tensor;
  /** Training only: what the value becomes after this step. */
  update(next: Tensor): void;
}

/**
 * Where a model finds its parameters. The same model function is run in a training scope, where parameters are
 * inputs of the graph that each step replaces, and in an inference scope, where they are constants in the file.
 */
export interface Scope {
  readonly graph: Graph;
  readonly training: boolean;
  /** A trained value, known under `name` in checkpoints. */
  parameter(name: string, shape: readonly number[], initialize: Initializer): Tensor;
  statistic(name: string, shape: readonly number[], initialize: Initializer): Statistic;
  /** Training only: fresh draws from [0, 1) at every step. */
  uniform(name: string, shape: readonly number[]): Tensor;
}

/** A value that training carries from step to step. */
export interface StateSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly initialize: Initializer;
}

export class TrainingScope implements Scope {
  readonly graph: Graph;
  readonly training = true;
  readonly parameters: (StateSpec & { readonly tensor: Tensor })[] = [];
  readonly statistics: (StateSpec & { next: Tensor })[] = [];
  readonly uniforms: Tensor[] = [];

  constructor(target: GraphTarget = {}) {
    this.graph = new Graph(target);
  }

  parameter(name: string, shape: readonly number[], initialize: Initializer): Tensor {
    const tensor = this.graph.input(name, shape);
    this.parameters.push({ name, shape, initialize, tensor });
    return tensor;
  }

  statistic(name: string, shape: readonly number[], initialize: Initializer): Statistic {
    const value = this.graph.input(name, shape);
    const entry = { name, shape, initialize, next: value };
    this.statistics.push(entry);
    return {
      value,
      update(next) {
        entry.next = next;
      },
    };
  }

  uniform(name: string, shape: readonly number[]): Tensor {
    const tensor = this.graph.input(name, shape);
    this.uniforms.push(tensor);
    return tensor;
  }
}

/** Parameters and statistics by name. */
export type Weights = ReadonlyMap<string, Float32Array>;

export class InferenceScope implements Scope {
  readonly graph = new Graph();
  readonly training = false;
  readonly #weights: Weights;

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  /** @throws GraphError when the weights lack `name` or hold another number of values */
  parameter(name: string, shape: readonly number[]): Tensor {
    const data = this.#weights.get(name);
    if (!data) throw new GraphError(`the weights hold no "${name}" ${formatShape(shape)}`);
    if (data.length !== elementCount(shape)) {
      throw new GraphError(`the weights' "${name}" has ${data.length} values, not ${formatShape(shape)}`);
    }
    return this.graph.constant(data, shape, "float32", name);
  }

  statistic(name: string, shape: readonly number[]): Statistic {
    return { value: this.parameter(name, shape), update() {} };
  }

  uniform(name: string): Tensor {
    throw new GraphError(`"${name}": random draws belong to training only`);
  }
}
