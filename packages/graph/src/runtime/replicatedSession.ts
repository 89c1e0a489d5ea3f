import type { Weights } from "../nn/scope.ts";
import type { Random } from "../random/random.ts";
import {
  type BatchValue,
  checkSameState,
  initialValue,
  type Trainer,
  type TrainingState,
  weightSource,
} from "./trainingState.ts";
import { gradientName, LEARNING_RATE, nextName, type ReplicatedStep, STEP } from "./trainingStep.ts";

/** A thread, or another machine, that runs models for a replica. */
export interface Replica {
  /**
   * Runs model number `program` of those that the replica was started with.
   * @param given names of feeds that nobody needs afterwards: another thread may have their memory instead of a copy
   */
  run(
    program: number,
    feeds: Readonly<Record<string, BatchValue>>,
    given?: readonly string[],
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
 * their gradients' mean goes through the optimiser, whose parts the replicas share too. Cores that would wait for one another at every operator wait once a
 * step. Normalisation sees a replica's share of the batch, and running statistics are the replicas' mean.
 */
export class ReplicatedSession implements Trainer {
  readonly #compiled: readonly ReplicatedStep[];
  readonly #replicas: readonly Replica[];
  readonly #random: Random;
  readonly #state: Record<string, BatchValue & { readonly data: Float32Array }> = {};
  #step: number;

  private constructor(
    compiled: readonly ReplicatedStep[],
    replicas: readonly Replica[],
    random: Random,
    saved: TrainingState | undefined,
  ) {
    this.#compiled = compiled;
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
   * @throws Error when the state does not fit the model, the steps do not share their state, or the optimiser has more parts
   * than there are replicas
   */
  static async create(
    compiled: readonly ReplicatedStep[],
    random: Random,
    { replicas, start, state }: Options,
  ): Promise<ReplicatedSession> {
    checkSameState(compiled);
    const { updates } = compiled[0]!;
    if (updates.length > replicas) {
      throw new Error(`the optimiser was compiled in ${updates.length} parts, for ${replicas} replica(s)`);
    }
    const models = [...compiled.map(({ gradient }) => gradient), ...updates.map(({ model }) => model)];
    const started = await Promise.all(Array.from({ length: replicas }, () => start(models)));
    return new ReplicatedSession(compiled, started, random, state);
  }

  get step(): number {
    return this.#step;
  }

  /**
   * As `Trainer.train`; the first axis of every value of the batch is cut into equal shares. A scalar, or a single row, goes
   * to all replicas.
   */
  async train(
    batch: Readonly<Record<string, BatchValue>>,
    learningRate: number,
    program = 0,
  ): Promise<Record<string, number>> {
    const { weights, uniforms, metrics } = this.#compiled[program]!;
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
    await this.#update(mean, learningRate, step);
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
    const compiled = this.#compiled[0]!;
    const source = weightSource(compiled, this.#step);
    return new Map(compiled.weights.map((name) => [name, this.#state[source(name)]!.data.slice()]));
  }

  async release(): Promise<void> {
    await Promise.all(this.#replicas.map((replica) => replica.release()));
  }

  /** Each replica does a part of the optimiser's work. @param mean of the replicas' outputs */
  async #update(mean: (name: string) => Float32Array, learningRate: number, step: number): Promise<void> {
    const { weights, parameters, updates } = this.#compiled[0]!;
    const statistics = new Map(
      weights
        .filter((name) => !parameters.includes(name))
        .map((name) => [nextName(name), { shape: this.#state[name]!.shape, data: mean(nextName(name)) }]),
    );
    const given = new Map<string, BatchValue>([
      [LEARNING_RATE, { shape: [], data: Float32Array.of(learningRate) }],
      [STEP, { shape: [], data: Float32Array.of(step) }],
      ...statistics,
    ]);
    for (const name of parameters) {
      const gradient = gradientName(name);
      given.set(gradient, { shape: this.#state[name]!.shape, data: mean(gradient) });
    }
    const shared = new Set([LEARNING_RATE, STEP, ...statistics.keys()]);
    const results = await Promise.all(
      updates.map(({ inputs }, r) => {
        const feeds = inputs.map((name) => [name, given.get(name) ?? this.#state[name]!] as const);
        // The old state is of no more use; the new one takes its place below.
        const used = inputs.filter((name) => !shared.has(name));
        return this.#replicas[r]!.run(this.#compiled.length + r, Object.fromEntries(feeds), used);
      }),
    );
    const next = new Map([...statistics, ...results.flatMap((result) => Object.entries(result))]);
    for (const [name, { shape }] of Object.entries(this.#state)) {
      this.#state[name] = { shape, data: next.get(nextName(name))!.data as Float32Array };
    }
  }
}

/** Rows of share number `r` of `count`, and whole what has no rows to share. @throws RangeError where they do not divide evenly */
function shareOf(
  batch: Readonly<Record<string, BatchValue>>,
  r: number,
  count: number,
): Record<string, BatchValue> {
  return Object.fromEntries(
    Object.entries(batch).map(([name, { shape, data }]) => {
      const [rows = 1, ...rest] = shape;
      if (rows === 1) return [name, { shape, data } as BatchValue];
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
