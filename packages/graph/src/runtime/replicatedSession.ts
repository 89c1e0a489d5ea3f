import type { Random } from "@numera/random";
import type { Weights } from "../nn/scope.ts";
import { meanOf, type Replica, type StartReplica, type Values } from "./replica.ts";
import type { ReplicatedStep } from "./replicatedStep.ts";
import { gradientName, gradientNameOf, LEARNING_RATE, nextName, STEP, stateOf } from "./stepNames.ts";
import {
  type BatchValue,
  checkSameState,
  initialValue,
  type Trainer,
  type TrainingState,
  weightSource,
} from "./trainingState.ts";

interface Options {
  readonly replicas: number;
  /** Parts that each replica cuts its share of a batch into and takes one after the other; 1 by default. */
  readonly parts?: number | undefined;
  readonly start: StartReplica;
  readonly state?: TrainingState;
}

/**
 * Data-parallel training: each replica takes an equal share of every batch, forward and backward on a thread of its own;
 * their gradients' mean goes through the optimizer, whose parts the replicas share too. Cores that would wait for one another at every operator wait once a
 * step. A share may be taken in parts, so that what is between forward and backward stays in a core's cache. Normalization sees a
 * part, and running statistics are the parts' mean ("ghost batches", Hoffer et al. 2017, section 4).
 */
export class ReplicatedSession implements Trainer {
  readonly #compiled: readonly ReplicatedStep[];
  readonly #replicas: readonly Replica[];
  readonly #parts: number;
  readonly #random: Random;
  readonly #state: Memory;
  #step: number;

  private constructor(
    compiled: readonly ReplicatedStep[],
    replicas: readonly Replica[],
    parts: number,
    random: Random,
    state: Memory,
    step: number,
  ) {
    this.#compiled = compiled;
    this.#replicas = replicas;
    this.#parts = parts;
    this.#random = random;
    this.#state = state;
    this.#step = step;
  }

  /**
   * @param compiled steps for a part of one replica's share of a batch, one for each shape of data
   * @param random as for TrainingSession
   * @throws Error when the state does not fit the model, the steps do not share their state, or the optimizer has more parts
   * than there are replicas
   */
  static async create(
    compiled: readonly ReplicatedStep[],
    random: Random,
    { replicas, parts = 1, start, state: saved }: Options,
  ): Promise<ReplicatedSession> {
    checkSameState(compiled);
    const first = compiled[0]!;
    if (first.replicas !== replicas) {
      throw new RangeError(`the step was compiled for ${first.replicas} replica(s), not for ${replicas}`);
    }
    if (first.updates.length > replicas) {
      throw new RangeError(
        `the optimizer was compiled in ${first.updates.length} parts, for ${replicas} replica(s)`,
      );
    }
    const models = [...compiled.map(({ gradient }) => gradient), ...first.updates.map(({ model }) => model)];
    const state: Memory = {};
    for (const spec of first.state) {
      state[spec.name] = inSharedMemory(spec.shape, initialValue(spec, random, saved));
    }
    const memory: Memory = { ...state };
    for (const name of first.parameters) {
      const { shape, data } = state[name]!;
      for (let r = 0; r < replicas; r++) {
        memory[gradientNameOf(name, r)] = inSharedMemory(shape, new Float32Array(data.length));
      }
    }
    const started = await Promise.all(Array.from({ length: replicas }, () => start(models, memory)));
    return new ReplicatedSession(compiled, started, parts, random, state, saved?.step ?? 0);
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
    const { parameters, uniforms, metrics } = this.#compiled[program]!;
    const step = this.#step + 1;
    const count = this.#replicas.length * this.#parts;
    /** What part `n` of all `count` that the batch has is fed. */
    const partOf = (n: number): Values => {
      const draws = uniforms.map(({ name, shape }) => {
        const data = new Float32Array(shape.reduce((a, b) => a * b, 1));
        this.#random.at("step", step, name, n).fillUniform(data);
        return [name, { shape, data }] as const;
      });
      return { ...Object.fromEntries(draws), ...shareOf(batch, n, count) };
    };
    const results = await Promise.all(
      this.#replicas.map((replica, r) => {
        const parts = Array.from({ length: this.#parts }, (_, part) => partOf(r * this.#parts + part));
        const writes = Object.fromEntries(
          parameters.map((name) => [gradientName(name), gradientNameOf(name, r)]),
        );
        return replica.run({ program, parts, writes });
      }),
    );
    const means = meanOf(results);
    await this.#update(means, learningRate, step);
    this.#step = step;
    return Object.fromEntries(
      metrics.map((name) => {
        const mean = Number(means[name]!.data[0]);
        return [name, name === "loss" ? mean : mean * count];
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

  /** Each replica does a part of the optimizer's work. @param means of what the replicas made of the batch, new running statistics among it */
  async #update(means: Values, learningRate: number, step: number): Promise<void> {
    const { weights, parameters, updates } = this.#compiled[0]!;
    const given: Values = {
      ...means,
      [LEARNING_RATE]: { shape: [], data: Float32Array.of(learningRate) },
      [STEP]: { shape: [], data: Float32Array.of(step) },
    };
    await Promise.all(
      updates.map(({ inputs, outputs }, r) => {
        const fed = inputs.filter((name) => given[name] !== undefined);
        return this.#replicas[r]!.run({
          program: this.#compiled.length + r,
          feeds: Object.fromEntries(fed.map((name) => [name, given[name]!])),
          writes: Object.fromEntries(outputs.map((name) => [name, stateOf(name)])),
        });
      }),
    );
    for (const name of weights.filter((name) => !parameters.includes(name))) {
      this.#state[name]!.data.set(means[nextName(name)]!.data as Float32Array);
    }
  }
}

type Memory = Record<string, { readonly shape: readonly number[]; readonly data: Float32Array }>;

/** A copy in memory that threads can share, where there is such (not in every browser's page). */
function inSharedMemory(shape: readonly number[], values: Float32Array): Memory[string] {
  const buffer =
    typeof SharedArrayBuffer === "undefined"
      ? new ArrayBuffer(values.byteLength)
      : new SharedArrayBuffer(values.byteLength);
  const data = new Float32Array(buffer);
  data.set(values);
  return { shape, data };
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
