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

/** A training step with its state, run by ONNX Runtime: the outputs of one step are the inputs of the next. */
export class TrainingSession {
  readonly #runtime: OnnxRuntime;
  readonly #session: InferenceSession;
  readonly #compiled: TrainingStep;
  readonly #random: Random;
  readonly #uniforms: Record<string, ValueTensor>;
  #state: Record<string, ValueTensor>;
  #step: number;

  private constructor(
    runtime: OnnxRuntime,
    session: InferenceSession,
    compiled: TrainingStep,
    random: Random,
    saved: TrainingState | undefined,
  ) {
    this.#runtime = runtime;
    this.#session = session;
    this.#compiled = compiled;
    this.#random = random;
    this.#step = saved?.step ?? 0;
    this.#state = {};
    for (const { name, shape, initialise } of compiled.state) {
      const data = saved ? savedValue(saved, name, shape) : initialise(shape, random.at("initialise", name));
      this.#state[name] = new runtime.Tensor(data, shape);
    }
    this.#uniforms = {};
    for (const { name, shape } of compiled.uniforms) {
      this.#uniforms[name] = new runtime.Tensor(new Float32Array(shape.reduce((a, b) => a * b, 1)), shape);
    }
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

  /**
   * Trains on one batch.
   * @param batch the data inputs that the model declared
   * @returns the metrics by name, the loss among them
   */
  async train(
    batch: Readonly<Record<string, BatchValue>>,
    learningRate: number,
  ): Promise<Record<string, number>> {
    const { Tensor } = this.#runtime;
    const step = this.#step + 1;
    const feeds: Record<string, ValueTensor> = { ...this.#state, ...this.#uniforms };
    for (const [name, { data, shape }] of Object.entries(batch)) {
      const type = data instanceof Float32Array ? "float32" : data instanceof Uint8Array ? "uint8" : "int64";
      feeds[name] = new Tensor(type as "float32", data as Float32Array, shape);
    }
    for (const [name, tensor] of Object.entries(this.#uniforms)) {
      this.#random.at("step", step, name).fillUniform(tensor.data as Float32Array);
    }
    feeds[LEARNING_RATE] = new Tensor(Float32Array.of(learningRate), []);
    feeds[STEP] = new Tensor(Float32Array.of(step), []);
    const results = await this.#session.run(feeds);
    this.#state = Object.fromEntries(
      this.#compiled.state.map(({ name }) => [name, results[nextName(name)]!]),
    );
    this.#step = step;
    return Object.fromEntries(
      this.#compiled.metrics.map((name) => [name, Number((results[name]!.data as Float32Array)[0])]),
    );
  }

  /** A copy of everything that must be saved. */
  state(): TrainingState {
    const values = this.#compiled.state.map(
      ({ name, shape }) => [name, { shape, data: this.#read(name) }] as const,
    );
    return { step: this.#step, values: new Map(values) };
  }

  /** A copy of the parameters and running statistics. */
  weights(): Weights {
    return new Map(this.#compiled.weights.map((name) => [name, this.#read(name)]));
  }

  async release(): Promise<void> {
    await this.#session.release();
  }

  #read(name: string): Float32Array {
    return (this.#state[name]!.data as Float32Array).slice();
  }
}

function savedValue(saved: TrainingState, name: string, shape: readonly number[]): Float32Array {
  const value = saved.values.get(name);
  if (value?.shape.join() !== shape.join()) {
    const found = value ? `[${value.shape}]` : "nothing";
    throw new Error(`the saved state has ${found} for "${name}", the model needs [${shape}]`);
  }
  return value.data.slice();
}
