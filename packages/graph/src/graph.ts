import type { DataType, TensorData } from "./dataType.ts";
import { GraphError } from "./errors.ts";
import { elementCount, formatShape, type Shape } from "./shape.ts";

/** A value that a graph will compute: its name in the ONNX file, its shape and element type. Holds no numbers. */
export interface Tensor {
  readonly graph: Graph;
  readonly name: string;
  readonly shape: Shape;
  readonly dtype: DataType;
}

/**
 * An ONNX attribute: integers and strings as they are; a float is marked, because 1 and 1.0 differ in ONNX; a graph is the
 * body of a loop.
 */
export type Attribute = number | string | readonly number[] | { readonly float: number } | Graph;

export interface Node {
  /** The operator's name; with its domain before a colon where it is not ONNX's own, as `com.microsoft.nchwc:Conv`. */
  readonly opType: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
}

export interface Constant {
  readonly tensor: Tensor;
  readonly data: TensorData;
}

/**
 * How a gradient flows back through one operator: from the gradient of its output to those of its inputs.
 * An input whose `needed` is false may be left undefined.
 */
export type VectorJacobianProduct = (
  outputGradient: Tensor,
  needed: readonly boolean[],
) => readonly (Tensor | undefined)[];

export interface TapeEntry {
  readonly output: Tensor;
  readonly inputs: readonly Tensor[];
  readonly vjp: VectorJacobianProduct;
}

export interface OutputSpec {
  readonly shape: Shape;
  readonly dtype?: DataType;
}

/** What a graph is written for; for any runtime where nothing is said. */
export interface GraphTarget {
  /**
   * Images may stand in memory in blocks of so many channels, the runtime's NCHWc layout (`ops/blocked`). The model then runs
   * on ONNX Runtime's CPU provider alone, and only where that has this block; `detectTarget` finds out.
   */
  readonly channelBlock?: number;
  /**
   * Only operators that ONNX Runtime's WebGPU provider has too, though on the CPU others are faster: that provider refuses to
   * train by `BatchNormalization` and gives no places of `MaxPool`'s maxima (which pooling still asks for where windows are larger than 2x2 or overlap).
   */
  readonly portable?: boolean;
  /** One thread runs the graph: nothing need be divided for others to take a part of it. */
  readonly singleThread?: boolean;
}

export interface GraphOptions extends GraphTarget {
  /** The graph whose loop this one is the body of; its tensors can be used here. */
  readonly outer?: Graph;
}

/**
 * A computation being written down as ONNX nodes. Operators append nodes (`emit`) and, where they have a
 * gradient, an entry to the tape (`record`), which `gradients` later walks backwards (reverse-mode automatic
 * differentiation; Baydin et al. 2018, section 3.2).
 */
export class Graph {
  readonly nodes: Node[] = [];
  readonly constants: Constant[] = [];
  readonly inputs: Tensor[] = [];
  readonly outputs: Tensor[] = [];
  readonly tape: TapeEntry[] = [];
  readonly #names = new Set<string>();
  readonly #outer: Graph | undefined;
  /** Tells the names given inside one loop body from those of another. */
  readonly #prefix: string;
  readonly #sharedConstants = new Map<string, Tensor>();

  /** See `GraphTarget`. */
  readonly channelBlock: number | undefined;
  /** See `GraphTarget`. */
  readonly portable: boolean;
  /** See `GraphTarget`. */
  readonly singleThread: boolean;

  constructor({ outer, channelBlock, portable = false, singleThread = false }: GraphOptions = {}) {
    this.#outer = outer;
    this.channelBlock = channelBlock;
    this.portable = portable;
    this.singleThread = singleThread;
    this.#prefix = outer ? `${outer.#unique("body")}.` : "";
  }

  /** A value fed from outside at every run. */
  input(name: string, shape: Shape, dtype: DataType = "float32"): Tensor {
    const tensor = this.#tensor(this.#claim(this.#prefix + name), shape, dtype);
    this.inputs.push(tensor);
    return tensor;
  }

  /**
   * A value stored in the model. Unnamed small constants with the same content are stored once.
   * @throws GraphError when the data do not fill the shape
   */
  constant(data: TensorData, shape: Shape, dtype: DataType = "float32", name?: string): Tensor {
    if (data.length !== elementCount(shape, "constant")) {
      throw new GraphError(`constant ${name ?? ""}: ${data.length} values do not fill ${formatShape(shape)}`);
    }
    const key =
      name === undefined && data.length <= 64 ? `${dtype}${formatShape(shape)}:${data.join()}` : undefined;
    const shared = key === undefined ? undefined : this.#sharedConstants.get(key);
    if (shared) return shared;
    const tensor = this.#tensor(
      name === undefined ? this.#unique("constant") : this.#claim(this.#prefix + name),
      shape,
      dtype,
    );
    this.constants.push({ tensor, data });
    if (key !== undefined) this.#sharedConstants.set(key, tensor);
    return tensor;
  }

  /** A float32 constant of rank 0. */
  scalar(value: number): Tensor {
    return this.constant([value], []);
  }

  /** A 1-D int64 constant, as shapes, axes and bounds are given to ONNX operators. */
  indices(values: readonly number[]): Tensor {
    return this.constant(values, [values.length], "int64");
  }

  /** Appends a node; its outputs get the given shapes. The caller has checked the shapes of the inputs. */
  emit(
    opType: string,
    inputs: readonly (Tensor | undefined)[],
    attributes: Readonly<Record<string, Attribute>>,
    ...outputs: readonly OutputSpec[]
  ): Tensor[] {
    for (const input of inputs) {
      if (input && !this.#sees(input.graph)) {
        throw new GraphError(`${opType}: input "${input.name}" belongs to another graph`);
      }
    }
    const tensors = outputs.map(({ shape, dtype }) =>
      this.#tensor(this.#unique(opType), shape, dtype ?? "float32"),
    );
    this.nodes.push({
      opType,
      inputs: inputs.map((input) => input?.name ?? ""),
      outputs: tensors.map((tensor) => tensor.name),
      attributes,
    });
    return tensors;
  }

  /** `emit` for an operator with one output. */
  emit1(
    opType: string,
    inputs: readonly (Tensor | undefined)[],
    shape: Shape,
    attributes: Readonly<Record<string, Attribute>> = {},
    dtype: DataType = "float32",
  ): Tensor {
    return this.emit(opType, inputs, attributes, { shape, dtype })[0] as Tensor;
  }

  /** Notes how to differentiate `output` with respect to `inputs`; returns `output`. */
  record(output: Tensor, inputs: readonly Tensor[], vjp: VectorJacobianProduct): Tensor {
    this.tape.push({ output, inputs, vjp });
    return output;
  }

  /** Makes a tensor an output of the model under a name of its own. */
  output(tensor: Tensor, name: string): Tensor {
    const output = this.#tensor(this.#claim(this.#prefix + name), tensor.shape, tensor.dtype);
    this.nodes.push({ opType: "Identity", inputs: [tensor.name], outputs: [output.name], attributes: {} });
    this.outputs.push(output);
    return output;
  }

  #sees(graph: Graph): boolean {
    let inner: Graph | undefined = this;
    while (inner && inner !== graph) inner = inner.#outer;
    return inner === graph;
  }

  #tensor(name: string, shape: Shape, dtype: DataType): Tensor {
    return { graph: this, name, shape, dtype };
  }

  /** Names are unique across a graph and its loop bodies, as ONNX wants them. */
  #claim(name: string): string {
    if (this.#outer) return this.#outer.#claim(name);
    if (this.#names.has(name)) throw new GraphError(`the name "${name}" is already taken in this graph`);
    this.#names.add(name);
    return name;
  }

  #unique(prefix: string): string {
    return this.#outer ? this.#outer.#unique(prefix) : this.#claim(`${prefix}_${this.#names.size}`);
  }
}
