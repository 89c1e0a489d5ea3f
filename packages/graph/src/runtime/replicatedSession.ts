import type { InferenceSession, Tensor as ValueTensor } from "onnxruntime-common";
import type { Weights } from "../nn/scope.ts";
import type { Random } from "../random/random.ts";
import type { OnnxRuntime } from "./session.ts";
import {
  type BatchValue,
  checkSameState,
  initialValue,
  type Trainer,
  type TrainingState,
} from "./trainingState.ts";
import { gradientName, LEARNING_RATE, nextName, type ReplicatedStep, STEP } from "./trainingStep.ts";

/** A thread, or another machine, that runs models for a replica. */
export interface Replica {
  /** Runs model number `program` of those that the replica was started with. */
  run(
    program: number,
    feeds: Readonly<Record<string, BatchValue>>,
  ): Promise<Readonly<Record<string, BatchValue>>>;
  release(): Promise<void>;
}

/** Starts a replica that has these ONNX models. */
export type StartReplica = (models: readonly Uint8Array[]) => Promise<Replica>;

interface Options {
  readonly replicas: number;
  readonly start: StartReplica;
  readonly state?: TrainingState;
}

/**
 * Data-parallel training: each replica takes an equal share of every batch, forward and backward on a thread of its own;
 * their gradients' mean goes through the optimiser. Cores that would wait for one another at every operator wait once a
 * step. Normalisation sees a replica's share of the batch, and running statistics are the replicas' mean.
 */
export class ReplicatedSession implements Trainer {
  readonly #runtime: OnnxRuntime;
  readonly #compiled: readonly ReplicatedStep[];
  readonly #update: InferenceSession;
  readonly #replicas: readonly Replica[];
  readonly #random: Random;
  readonly #state: Record<string, BatchValue & { readonly data: Float32Array }> = {};
  #step: number;

  private constructor(
    runtime: OnnxRuntime,
    compiled: readonly ReplicatedStep[],
    update: InferenceSession,
    replicas: readonly Replica[],
    random: Random,
    saved: TrainingState | undefined,
  ) {
    this.#runtime = runtime;
    this.#compiled = compiled;
    this.#update = update;
    this.#replicas = replicas;
    this.#random = random;
    this.#step = saved?.step ?? 0;
    for (const spec of compiled[0]!.state) {
      this.#state[spec.name] = { shape: spec.shape, data: initialValue(spec, random, saved) };
    }
  }

  /**
   * @param compiled steps for one replica's share of a batch, one for each shape of data
   * @param random as for TrainingSession
   * @throws Error when the state does not fit the model, or the steps do not share their state
   */
  static async create(
    runtime: OnnxRuntime,
    compiled: readonly ReplicatedStep[],
    random: Random,
    { replicas, start, state }: Options,
  ): Promise<ReplicatedSession> {
    checkSameState(compiled);
    const models = compiled.map(({ gradient }) => gradient);
    const started = await Promise.all(Array.from({ length: replicas }, () => start(models)));
    const update = await runtime.InferenceSession.create(compiled[0]!.update, { intraOpNumThreads: 1 });
    return new ReplicatedSession(runtime, compiled, update, started, random, state);
  }

  get step(): number {
    return this.#step;
  }

  /** As `Trainer.train`; the first axis of every value of the batch is cut into equal shares. */
  async train(
    batch: Readonly<Record<string, BatchValue>>,
    learningRate: number,
    program = 0,
  ): Promise<Record<string, number>> {
    const { weights, uniforms, metrics, parameters } = this.#compiled[program]!;
    const step = this.#step + 1;
    const shared = Object.fromEntries(weights.map((name) => [name, this.#state[name]!]));
    const count = this.#replicas.length;
    const results = await Promise.all(
      this.#replicas.map((replica, r) => {
        const draws = uniforms.map(({ name, shape }) => {
          const data = new Float32Array(shape.reduce((a, b) => a * b, 1));
          this.#random.at("step", step, name, r).fillUniform(data);
          return [name, { shape, data }] as const;
        });
        return replica.run(program, { ...shared, ...Object.fromEntries(draws), ...shareOf(batch, r, count) });
      }),
    );
    const mean = (name: string) => meanOf(results.map((result) => result[name]!.data as Float32Array));
    const statistics = weights.filter((name) => !parameters.includes(name));
    await this.#apply(parameters, mean, learningRate, step);
    for (const name of statistics) this.#state[name] = { ...this.#state[name]!, data: mean(nextName(name)) };
    this.#step = step;
    return Object.fromEntries(
      metrics.map((name) => {
        const sum = results.reduce((total, result) => total + Number(result[name]!.data[0]), 0);
        return [name, name === "loss" ? sum / count : sum];
      }),
    );
  }

  state(): TrainingState {
    const values = Object.entries(this.#state).map(
      ([name, { shape, data }]) => [name, { shape, data: data.slice() }] as const,
    );
    return { step: this.#step, values: new Map(values) };
  }

  weights(): Weights {
    return new Map(this.#compiled[0]!.weights.map((name) => [name, this.#state[name]!.data.slice()]));
  }

  async release(): Promise<void> {
    await Promise.all(this.#replicas.map((replica) => replica.release()));
    await this.#update.release();
  }

  async #apply(
    parameters: readonly string[],
    mean: (name: string) => Float32Array,
    learningRate: number,
    step: number,
  ): Promise<void> {
    const { Tensor } = this.#runtime;
    const feeds: Record<string, ValueTensor> = {
      [LEARNING_RATE]: new Tensor(Float32Array.of(learningRate), []),
      [STEP]: new Tensor(Float32Array.of(step), []),
    };
    const { state, weights } = this.#compiled[0]!;
    const accumulators = state.map(({ name }) => name).filter((name) => !weights.includes(name));
    for (const name of [...parameters, ...accumulators]) {
      const { data, shape } = this.#state[name]!;
      feeds[name] = new Tensor(data, shape);
    }
    for (const name of parameters) {
      feeds[gradientName(name)] = new Tensor(mean(gradientName(name)), this.#state[name]!.shape);
    }
    const results = await this.#update.run(feeds);
    for (const name of [...parameters, ...accumulators]) {
      const data = results[nextName(name)]!.data as Float32Array;
      this.#state[name] = { shape: this.#state[name]!.shape, data };
    }
  }
}

/** Rows of share number `r` of `count`. @throws RangeError where they do not divide evenly */
function shareOf(
  batch: Readonly<Record<string, BatchValue>>,
  r: number,
  count: number,
): Record<string, BatchValue> {
  return Object.fromEntries(
    Object.entries(batch).map(([name, { shape, data }]) => {
      const [rows = 0, ...rest] = shape;
      if (rows % count !== 0) throw new RangeError(`${rows} rows of "${name}" are not ${count} equal shares`);
      const size = data.length / count;
      return [
        name,
        { shape: [rows / count, ...rest], data: data.slice(r * size, (r + 1) * size) } as BatchValue,
      ];
    }),
  );
}

function meanOf(arrays: readonly Float32Array[]): Float32Array {
  const [first, ...others] = arrays as [Float32Array, ...Float32Array[]];
  const mean = first.slice();
  for (const other of others) for (let i = 0; i < mean.length; i++) mean[i]! += other[i]!;
  if (others.length > 0) for (let i = 0; i < mean.length; i++) mean[i]! /= arrays.length;
  return mean;
}
