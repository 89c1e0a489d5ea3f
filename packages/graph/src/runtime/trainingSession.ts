import type { InferenceSession, Tensor as ValueTensor } from "onnxruntime-common";
import type { Weights } from "../nn/scope.ts";
import type { Random } from "../random/random.ts";
import type { OnnxRuntime, SessionOptions } from "./session.ts";
import { LEARNING_RATE, nextName, STEP, type TrainingStep } from "./trainingStep.ts";

/** Values of a batch: float32, int64 (labels) or uint8 (pixels). */
export type BatchValue = {
  readonly shape: readonly number[];
  readonly data: Float32Array | BigInt64Array | Uint8Array;
};

/** Everything that a training run must keep to go on as if it had never stopped. */
export interface TrainingState {
  /** Steps done. */
  readonly step: number;
  readonly values: ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>;
}

/**
 * A training step with its state, run by ONNX Runtime. The state goes in as inputs and comes out as outputs; two sets
 * of buffers change places, so no step allocates.
 */
export class TrainingSession {
  readonly #runtime: OnnxRuntime;
  readonly #session: InferenceSession;
  readonly #compiled: TrainingStep;
  readonly #random: Random;
  #current: Record<string, ValueTensor>;
  #spare: Record<string, ValueTensor>;
  readonly #metricBuffers: Record<string, ValueTensor>;
  readonly #uniforms: Record<string, ValueTensor>;
  #step: number;

  private constructor(
    runtime: OnnxRuntime,
    session: InferenceSession,
    compiled: TrainingStep,
    random: Random,
    state: TrainingState | undefined,
  ) {
    this.#runtime = runtime;
    this.#session = session;
    this.#compiled = compiled;
    this.#random = random;
    this.#step = state?.step ?? 0;
    const tensors = (fill: (name: string, shape: readonly number[]) => Float32Array) =>
      Object.fromEntries(
        compiled.state.map(({ name, shape }) => [name, new runtime.Tensor(fill(name, shape), shape)]),
      );
    const initialisers = new Map(compiled.state.map(({ name, initialise }) => [name, initialise]));
    this.#current = tensors((name, shape) => {
      if (!state) return initialisers.get(name)!(shape, random.at("initialise", name));
      const saved = state.values.get(name);
      if (saved?.shape.join() !== shape.join()) {
        throw new Error(
          `the saved state has ${saved ? `[${saved.shape}]` : "nothing"} for "${name}", the model needs [${shape}]`,
        );
      }
      return saved.data.slice();
    });
    const blank = (shape: readonly number[]) =>
      new Float32Array(shape.reduce((product, dim) => product * dim, 1));
    this.#spare = tensors((_, shape) => blank(shape));
    this.#metricBuffers = Object.fromEntries(
      compiled.metrics.map((name) => [name, new runtime.Tensor(new Float32Array(1), [])]),
    );
    this.#uniforms = Object.fromEntries(
      compiled.uniforms.map(({ name, shape }) => [name, new runtime.Tensor(blank(shape), shape)]),
    );
  }

  /**
   * @param random the run's generator: initial values and each step's draws come from it
   * @param state to go on from; parameters are initialised afresh without it
   * @throws Error when the state does not fit the model
   */
  static async create(
    runtime: OnnxRuntime,
    compiled: TrainingStep,
    random: Random,
    {
      state,
      sessionOptions = {},
    }: { readonly state?: TrainingState; readonly sessionOptions?: SessionOptions } = {},
  ): Promise<TrainingSession> {
    const session = await runtime.InferenceSession.create(compiled.model, sessionOptions);
    return new TrainingSession(runtime, session, compiled, random, state);
  }

  /** Steps done. */
  get step(): number {
    return this.#step;
  }

  /** Trains on one batch. @returns the metrics by name, the loss among them */
  async train(
    batch: Readonly<Record<string, BatchValue>>,
    learningRate: number,
  ): Promise<Record<string, number>> {
    const { Tensor } = this.#runtime;
    const step = this.#step + 1;
    const feeds: Record<string, ValueTensor> = {
      ...this.#current,
      [LEARNING_RATE]: new Tensor(Float32Array.of(learningRate), []),
      [STEP]: new Tensor(Float32Array.of(step), []),
    };
    for (const [name, { data, shape }] of Object.entries(batch)) {
      const type = data instanceof Float32Array ? "float32" : data instanceof Uint8Array ? "uint8" : "int64";
      feeds[name] = new Tensor(type as "float32", data as Float32Array, shape);
    }
    for (const [name, tensor] of Object.entries(this.#uniforms)) {
      this.#random.at("step", step, name).fillUniform(tensor.data as Float32Array);
      feeds[name] = tensor;
    }
    const wanted = new Set(this.#session.inputNames);
    for (const name of Object.keys(feeds)) if (!wanted.has(name)) delete feeds[name];
    const fetches: Record<string, ValueTensor> = { ...this.#metricBuffers };
    for (const [name, tensor] of Object.entries(this.#spare)) fetches[nextName(name)] = tensor;
    const results = await this.#session.run(feeds, fetches);
    const metrics: Record<string, number> = {};
    for (const name of this.#compiled.metrics)
      metrics[name] = Number((results[name]!.data as Float32Array)[0]);
    const next = Object.fromEntries(this.#compiled.state.map(({ name }) => [name, results[nextName(name)]!]));
    this.#spare = this.#current;
    this.#current = next;
    this.#step = step;
    return metrics;
  }

  /** A copy of everything that must be saved. */
  state(): TrainingState {
    const values = this.#compiled.state.map(({ name, shape }) => {
      return [name, { shape, data: (this.#current[name]!.data as Float32Array).slice() }] as const;
    });
    return { step: this.#step, values: new Map(values) };
  }

  /** A copy of the parameters and running statistics. */
  weights(): Weights {
    return new Map(
      this.#compiled.weights.map((name) => [name, (this.#current[name]!.data as Float32Array).slice()]),
    );
  }

  async release(): Promise<void> {
    await this.#session.release();
  }
}
