import type { Random } from "@numera/random";
import type { InferenceSession, Tensor as ValueTensor } from "onnxruntime-common";
import type { Weights } from "../nn/scope.ts";
import type { OnnxRuntime, SessionOptions } from "./session.ts";
import { LEARNING_RATE, nextName, STEP } from "./stepNames.ts";
import {
  type BatchValue,
  checkSameState,
  initialValue,
  type Trainer,
  type TrainingState,
  weightSource,
} from "./trainingState.ts";
import type { TrainingStep } from "./trainingStep.ts";

/** One compiled step, ready to run, with buffers for its draws. */
interface Program {
  readonly session: InferenceSession;
  readonly compiled: TrainingStep;
  readonly uniforms: Readonly<Record<string, ValueTensor>>;
}

/**
 * A training step with its state, run by ONNX Runtime: the outputs of one step are the inputs of the next. Several
 * steps compiled from the same model for different shapes of data (lines of different widths) can share one state.
 */
export class TrainingSession implements Trainer {
  readonly #runtime: OnnxRuntime;
  readonly #programs: readonly Program[];
  readonly #random: Random;
  #state: Record<string, ValueTensor>;
  #step: number;

  private constructor(
    runtime: OnnxRuntime,
    programs: readonly Program[],
    random: Random,
    saved: TrainingState | undefined,
  ) {
    this.#runtime = runtime;
    this.#programs = programs;
    this.#random = random;
    this.#step = saved?.step ?? 0;
    this.#state = {};
    for (const spec of programs[0]!.compiled.state) {
      this.#state[spec.name] = new runtime.Tensor(initialValue(spec, random, saved), spec.shape);
    }
  }

  /**
   * @param compiled one step, or several that have the same state
   * @param random the run's generator: initial values and each step's draws come from it
   * @param state to go on from; parameters are initialized afresh without it
   * @throws Error when the state does not fit the model, or the steps do not share their state
   */
  static async create(
    runtime: OnnxRuntime,
    compiled: TrainingStep | readonly TrainingStep[],
    random: Random,
    {
      state,
      sessionOptions = {},
    }: { readonly state?: TrainingState; readonly sessionOptions?: SessionOptions } = {},
  ): Promise<TrainingSession> {
    const steps = Array.isArray(compiled)
      ? (compiled as readonly TrainingStep[])
      : [compiled as TrainingStep];
    checkSameState(steps);
    const programs: Program[] = [];
    for (const step of steps) {
      const session = await runtime.InferenceSession.create(step.model, sessionOptions);
      const uniforms: Record<string, ValueTensor> = {};
      for (const { name, shape } of step.uniforms) {
        uniforms[name] = new runtime.Tensor(new Float32Array(shape.reduce((a, b) => a * b, 1)), shape);
      }
      programs.push({ session, compiled: step, uniforms });
    }
    return new TrainingSession(runtime, programs, random, state);
  }

  /** Steps done. */
  get step(): number {
    return this.#step;
  }

  /**
   * Trains on one batch.
   * @param batch the data inputs that the model declared
   * @param program which of the compiled steps fits the batch's shapes
   * @returns the metrics by name, the loss among them
   */
  async train(
    batch: Readonly<Record<string, BatchValue>>,
    learningRate: number,
    program = 0,
  ): Promise<Record<string, number>> {
    const { Tensor } = this.#runtime;
    const { session, compiled, uniforms } = this.#programs[program]!;
    const step = this.#step + 1;
    const feeds: Record<string, ValueTensor> = { ...this.#state, ...uniforms };
    for (const [name, { data, shape }] of Object.entries(batch)) {
      const type = data instanceof Float32Array ? "float32" : data instanceof Uint8Array ? "uint8" : "int64";
      feeds[name] = new Tensor(type as "float32", data as Float32Array, shape);
    }
    for (const [name, tensor] of Object.entries(uniforms)) {
      this.#random.at("step", step, name).fillUniform(tensor.data as Float32Array);
    }
    feeds[LEARNING_RATE] = new Tensor(Float32Array.of(learningRate), []);
    feeds[STEP] = new Tensor(Float32Array.of(step), []);
    const results = await session.run(feeds);
    this.#state = Object.fromEntries(compiled.state.map(({ name }) => [name, results[nextName(name)]!]));
    this.#step = step;
    return Object.fromEntries(
      compiled.metrics.map((name) => [name, Number((results[name]!.data as Float32Array)[0])]),
    );
  }

  /** A copy of everything that must be saved. */
  state(): TrainingState {
    const { state } = this.#programs[0]!.compiled;
    const values = state.map(({ name, shape }) => [name, { shape, data: this.#read(name) }] as const);
    return { step: this.#step, values: new Map(values) };
  }

  /** A copy of the parameters and running statistics, or of their averages where the step keeps such. */
  weights(): Weights {
    const { compiled } = this.#programs[0]!;
    const source = weightSource(compiled, this.#step);
    return new Map(compiled.weights.map((name) => [name, this.#read(source(name))]));
  }

  async release(): Promise<void> {
    for (const { session } of this.#programs) await session.release();
  }

  #read(name: string): Float32Array {
    return (this.#state[name]!.data as Float32Array).slice();
  }
}
