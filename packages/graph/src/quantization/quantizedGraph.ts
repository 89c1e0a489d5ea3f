import type { Tensor } from "../graph.ts";
import { Graph } from "../graph.ts";
import { constantOf } from "../onnx/embedModel.ts";
import type { ModelNode, StoredModel } from "../onnx/readModel.ts";
import { float32Values } from "../onnx/tensorProto.ts";
import { quantizeFilters } from "./quantizeFilters.ts";
import type { Ranges } from "./ranges.ts";

/** The largest integer that stands for an activation; 0 stands for 0. */
const levels = 255;

/** Bytes that stand for a value: integer times scale. */
interface Quantized {
  readonly tensor: Tensor;
  readonly scale: number;
}

/**
 * A model whose convolutions multiply 8-bit integers, where the ranges of what goes into them and of what the ReLU behind
 * them gives are known: `y = sat(round(sx sw (conv(x, w) + b) / sy))`, ReLU being the saturation at 0 (ONNX's QLinearConv).
 * Activations are unsigned, `q = round(value / scale)` with `scale = range / 255`; what lies beyond the range saturates.
 * Between such convolutions (and through max pooling) values stay bytes; all other operators get floats, as before.
 *
 * @see Jacob et al., Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only Inference (CVPR 2018)
 * @throws GraphError where the model has parts that a `Graph` cannot hold
 */
export function quantizedGraph(model: StoredModel, ranges: Ranges): Graph {
  const rewriting = new Rewriting(model, ranges);
  for (const node of model.nodes) rewriting.add(node);
  for (const { name, shape } of model.outputs) {
    rewriting.graph.output({ ...rewriting.float(name)!, shape }, name);
  }
  return rewriting.graph;
}

/** Each value of the model is in the new graph as floats, as bytes or as both: whichever was asked for. */
class Rewriting {
  readonly graph = new Graph();
  readonly #model: StoredModel;
  readonly #ranges: Ranges;
  readonly #producers: ReadonlyMap<string, ModelNode>;
  readonly #readers = new Map<string, ModelNode[]>();
  readonly #floats = new Map<string, Tensor>();
  readonly #bytes = new Map<string, Quantized>();

  constructor(model: StoredModel, ranges: Ranges) {
    this.#model = model;
    this.#ranges = ranges;
    this.#producers = new Map(model.nodes.flatMap((node) => node.outputs.map((name) => [name, node])));
    for (const node of model.nodes) {
      for (const name of node.inputs) this.#readers.set(name, [...(this.#readers.get(name) ?? []), node]);
    }
    for (const { name, shape } of model.inputs) this.#floats.set(name, this.graph.input(name, shape));
  }

  add(node: ModelNode): void {
    const [output] = node.outputs;
    if (this.#floats.has(output!) || this.#bytes.has(output!)) return; // A ReLU that its convolution has done already.
    if (node.opType === "Conv" && this.#convolve(node)) return;
    if (node.opType === "MaxPool" && this.#pool(node)) return;
    const specs = node.outputs.map(() => ({ shape: ["?"] }));
    const made = this.graph.emit(
      node.opType,
      node.inputs.map((name) => this.float(name)),
      node.attributes,
      ...specs,
    );
    node.outputs.forEach((name, i) => {
      this.#floats.set(name, made[i]!);
    });
  }

  /** A value as floats; undefined for an input that a node leaves out. */
  float(name: string): Tensor | undefined {
    if (name === "") return undefined;
    let tensor = this.#floats.get(name);
    if (tensor === undefined) {
      const quantized = this.#bytes.get(name);
      tensor = quantized
        ? this.graph.emit1("DequantizeLinear", this.#scaled(quantized), ["?"])
        : constantOf(this.graph, this.#model.constants.get(name)!, `stored.${name}`);
      this.#floats.set(name, tensor);
    }
    return tensor;
  }

  /** A value as bytes; undefined where its range is unknown. */
  #quantized(name: string): Quantized | undefined {
    const known = this.#bytes.get(name);
    const range = this.#rangeOf(name);
    if (known !== undefined || range === undefined) return known;
    const scale = range / levels;
    const inputs = [this.float(name), this.graph.scalar(scale), this.#zero()];
    const quantized = { tensor: this.graph.emit1("QuantizeLinear", inputs, ["?"], {}, "uint8"), scale };
    this.#bytes.set(name, quantized);
    return quantized;
  }

  /** What max pooling gives lies in the range of what it takes. */
  #rangeOf(name: string): number | undefined {
    const producer = this.#producers.get(name);
    return (
      this.#ranges.get(name) ??
      (producer?.opType === "MaxPool" ? this.#rangeOf(producer.inputs[0]!) : undefined)
    );
  }

  #convolve({ inputs: [x, weight, bias], outputs: [y], attributes }: ModelNode): boolean {
    const [relu, ...others] = this.#readers.get(y!) ?? [];
    const [w, b] = [weight, bias].map((name) => this.#model.constants.get(name ?? ""));
    const filters = w && float32Values(w);
    const biases = b && float32Values(b);
    if (relu?.opType !== "Relu" || others.length > 0 || !filters || !biases) return false;
    const range = this.#ranges.get(relu.outputs[0]!);
    const input = range === undefined ? undefined : this.#quantized(x!);
    if (range === undefined || input === undefined) return false;
    const scale = range / levels;
    const quantized = quantizeFilters(filters, biases, input.scale);
    const channels = [biases.length];
    const graph = this.graph;
    const tensor = graph.emit1(
      "QLinearConv",
      [
        ...this.#scaled(input),
        graph.constant(quantized.filters, w.shape, "int8"),
        graph.constant(quantized.scales, channels, "float32"),
        graph.constant(new Int8Array(biases.length), channels, "int8"),
        graph.scalar(scale),
        this.#zero(),
        graph.constant(quantized.biases, channels, "int32"),
      ],
      ["?"],
      attributes,
      "uint8",
    );
    this.#bytes.set(relu.outputs[0]!, { tensor, scale });
    // The convolution's own result, before the ReLU, is made no more, and nobody else asks for it.
    return true;
  }

  #pool({ inputs: [x], outputs: [y, ...indices], attributes }: ModelNode): boolean {
    const input = this.#bytes.get(x!);
    if (input === undefined || indices.some((name) => this.#readers.has(name))) return false;
    const tensor = this.graph.emit1("MaxPool", [input.tensor], ["?"], attributes, "uint8");
    this.#bytes.set(y!, { tensor, scale: input.scale });
    return true;
  }

  #scaled({ tensor, scale }: Quantized): Tensor[] {
    return [tensor, this.graph.scalar(scale), this.#zero()];
  }

  #zero(): Tensor {
    return this.graph.constant([0], [], "uint8");
  }
}
