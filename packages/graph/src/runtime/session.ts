import type {
  InferenceSession,
  InferenceSessionFactory,
  TensorConstructor,
  Tensor as ValueTensor,
} from "onnxruntime-common";
import type { DataType } from "../dataType.ts";
import type { Graph } from "../graph.ts";
import { encodeModel } from "../onnx/encode.ts";
import type { Shape } from "../shape.ts";

/** ONNX Runtime as its packages export it: hand in `onnxruntime-node` or `onnxruntime-web`. */
export interface OnnxRuntime {
  readonly InferenceSession: InferenceSessionFactory;
  readonly Tensor: TensorConstructor;
}

export type SessionOptions = InferenceSession.SessionOptions;

/** Numbers with their shape: what goes into a session and comes out. */
export interface Value {
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array | BigInt64Array | Uint8Array;
}

function elementType(data: Value["data"], wanted: DataType | undefined): ValueTensor.Type {
  if (wanted === "bool") return "bool";
  if (data instanceof Float32Array) return "float32";
  if (data instanceof Int32Array) return "int32";
  return data instanceof BigInt64Array ? "int64" : "uint8";
}

/** An ONNX model ready to run, by whichever runtime was handed in. */
export class Session {
  readonly #runtime: OnnxRuntime;
  readonly #session: InferenceSession;
  readonly #dtypes: ReadonlyMap<string, DataType>;

  private constructor(
    runtime: OnnxRuntime,
    session: InferenceSession,
    dtypes: ReadonlyMap<string, DataType>,
  ) {
    this.#runtime = runtime;
    this.#session = session;
    this.#dtypes = dtypes;
  }

  /** @throws Error from the runtime when the graph or the bytes are not a valid model */
  static async create(
    runtime: OnnxRuntime,
    model: Graph | Uint8Array,
    options: SessionOptions = {},
  ): Promise<Session> {
    const bytes = model instanceof Uint8Array ? model : encodeModel(model);
    const dtypes = new Map(
      model instanceof Uint8Array ? [] : model.inputs.map(({ name, dtype }) => [name, dtype]),
    );
    return new Session(runtime, await runtime.InferenceSession.create(bytes, options), dtypes);
  }

  get inputNames(): readonly string[] {
    return this.#session.inputNames;
  }

  get outputNames(): readonly string[] {
    return this.#session.outputNames;
  }

  /**
   * Runs the model once.
   * @param into where outputs are to be written, by their names: memory of none of the feeds, for runtimes that do so
   * (onnxruntime-node). New memory is made for all others
   * @throws Error when an input is missing or has a wrong shape
   */
  async run(
    feeds: Readonly<Record<string, Value>>,
    into?: Readonly<Record<string, Value>>,
  ): Promise<Record<string, Value>> {
    const tensorOf = (name: string, { data, shape }: Value) => {
      const type = elementType(data, this.#dtypes.get(name));
      return new this.#runtime.Tensor(type as "float32", data as Float32Array, shape);
    };
    const tensors: Record<string, ValueTensor> = {};
    for (const [name, value] of Object.entries(feeds)) tensors[name] = tensorOf(name, value);
    const fetches = this.outputNames.map(
      (name) => [name, into?.[name] ? tensorOf(name, into[name]) : null] as const,
    );
    const results = await this.#session.run(tensors, Object.fromEntries(fetches));
    return Object.fromEntries(
      Object.entries(results).map(([name, tensor]) => [
        name,
        { data: tensor.data as Value["data"], shape: tensor.dims },
      ]),
    );
  }

  /** Frees the runtime's memory; the session cannot run afterwards. */
  async release(): Promise<void> {
    await this.#session.release();
  }
}

/** A float32 value. */
export function float32(data: ArrayLike<number>, shape: Shape): Value {
  return {
    data: data instanceof Float32Array ? data : Float32Array.from(data),
    shape: shape as readonly number[],
  };
}

/** An int64 value. */
export function int64(data: ArrayLike<number>, shape: Shape): Value {
  return { data: BigInt64Array.from(Array.from(data), BigInt), shape: shape as readonly number[] };
}
