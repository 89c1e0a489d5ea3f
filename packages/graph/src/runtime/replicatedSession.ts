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

/** Tensors by name. */
export type Values = Readonly<Record<string, BatchValue>>;

/** What one run of a model takes. */
export interface ReplicaRun {
  /** Number of the model, of those that the replica was started with. */
  readonly program: number;
  readonly feeds: Values;
  /** Where the model is to run several times: what each run is fed besides. */
  readonly parts?: readonly Values[];
}

/** A thread, or another machine, that runs models for a replica. */
export interface Replica {
  /**
   * @param given names of feeds that nobody needs afterwards: another thread may have their memory instead of a copy
   * @returns what the model gives; of several parts the mean (see `runParts`)
   */
  run(run: ReplicaRun, given?: readonly string[]): Promise<Values>;
  release(): Promise<void>;
}

/** Runs a model as a replica is asked to, one part after the other. @returns the parts' mean; their memory is used for it */
export async function runParts(
  { feeds, parts }: ReplicaRun,
  run: (feeds: Values) => Promise<Values>,
): Promise<Values> {
  if (parts === undefined) return run(feeds);
  const [first, ...others] = parts;
  const mean = await run({ ...feeds, ...first });
  for (const part of others) {
    for (const [name, { data }] of Object.entries(await run({ ...feeds, ...part }))) {
      addTo(mean[name]!.data as Float32Array, data as Float32Array);
    }
  }
  if (others.length > 0) {
    for (const { data } of Object.values(mean)) scaleBy(data as Float32Array, 1 / parts.length);
  }
  return mean;
}

/** Starts a replica that has these ONNX models. */
export type StartReplica = (models: readonly Uint8Array[]) => Promise<Replica>;

interface Options {
  readonly replicas: number;
  /** Parts that each replica cuts its share of a batch into and takes one after the other; 1 by default. */
  readonly parts?: number | undefined;
  readonly start: StartReplica;
  readonly state?: TrainingState;
}

/**
 * Data-parallel training: each replica takes an equal share of every batch, forward and backward on a thread of its own;
 * their gradients' mean goes through the optimiser, whose parts the replicas share too. Cores that would wait for one another at every operator wait once a
 * step. A share may be taken in parts, so that what is between forward and backward stays in a core's cache. Normalisation sees a
 * part, and running statistics are the parts' mean ("ghost batches", Hoffer et al. 2017, section 4).
 */
export class ReplicatedSession implements Trainer {
  readonly #compiled: readonly ReplicatedStep[];
  readonly #replicas: readonly Replica[];
  readonly #parts: number;
  readonly #random: Random;
  readonly #state: Record<string, BatchValue & { readonly data: Float32Array }> = {};
  #step: number;

  private constructor(
    compiled: readonly ReplicatedStep[],
    replicas: readonly Replica[],
    parts: number,
    random: Random,
    saved: TrainingState | undefined,
  ) {
    this.#compiled = compiled;
    this.#replicas = replicas;
    this.#parts = parts;
    this.#random = random;
    this.#step = saved?.step ?? 0;
    for (const spec of compiled[0]!.state) {
      this.#state[spec.name] = { shape: spec.shape, data: initialValue(spec, random, saved) };
    }
  }

  /**
   * @param compiled steps for a part of one replica's share of a batch, one for each shape of data
   * @param random as for TrainingSession
   * @throws Error when the state does not fit the model, the steps do not share their state, or the optimiser has more parts
   * than there are replicas
   */
  static async create(
    compiled: readonly ReplicatedStep[],
    random: Random,
    { replicas, parts = 1, start, state }: Options,
  ): Promise<ReplicatedSession> {
    checkSameState(compiled);
    const { updates } = compiled[0]!;
    if (updates.length > replicas) {
      throw new Error(`the optimiser was compiled in ${updates.length} parts, for ${replicas} replica(s)`);
    }
    const models = [...compiled.map(({ gradient }) => gradient), ...updates.map(({ model }) => model)];
    const started = await Promise.all(Array.from({ length: replicas }, () => start(models)));
    return new ReplicatedSession(compiled, started, parts, random, state);
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
    const count = this.#replicas.length * this.#parts;
    /** What part `n` of all `count` that the batch has is fed besides the weights. */
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
        return replica.run({ program, feeds: shared, parts });
      }),
    );
    const mean = (name: string) => meanOf(results.map((result) => result[name]!.data as Float32Array));
    await this.#update(mean, learningRate, step);
    this.#step = step;
    return Object.fromEntries(
      metrics.map((name) => {
        const sum = results.reduce((total, result) => total + Number(result[name]!.data[0]), 0);
        return [name, name === "loss" ? sum / results.length : sum * this.#parts];
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

  /** Each replica does a part of the optimiser's work. @param mean of the parts' outputs */
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
        const run = { program: this.#compiled.length + r, feeds: Object.fromEntries(feeds) };
        return this.#replicas[r]!.run(run, used);
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

/** Uses the first one's memory. */
function meanOf([first, ...others]: readonly Float32Array[]): Float32Array {
  const mean = first!;
  for (const other of others) addTo(mean, other);
  if (others.length > 0) scaleBy(mean, 1 / (others.length + 1));
  return mean;
}

function addTo(sum: Float32Array, values: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += values[i]!;
}

function scaleBy(values: Float32Array, factor: number): void {
  for (let i = 0; i < values.length; i++) values[i]! *= factor;
}
