import type { NetworkLayer } from "@numera/contract";

/** Layers that are drawn as one: what computes, and what follows it alone. */
export interface Block {
  readonly title: string;
  /** What follows, in words: "ReLU", "max pool 2×2". */
  readonly followers: readonly string[];
  /** Of the output, the batch left out. */
  readonly shape: readonly number[];
  readonly parameters: number;
  readonly flops: number;
  /** Places of the blocks that it takes from; -1 is the image. */
  readonly inputs: readonly number[];
}

/** Operators that are drawn with what stands before them, and their names. */
const FOLLOWERS: Readonly<Record<string, string>> = {
  Relu: "ReLU",
  Tanh: "tanh",
  Sigmoid: "sigmoid",
  Gelu: "GELU",
  Softmax: "softmax",
  LogSoftmax: "log softmax",
  MaxPool: "max pool",
  AveragePool: "average pool",
  GlobalAveragePool: "global average pool",
  Reshape: "reshape",
  Flatten: "flatten",
  Squeeze: "squeeze",
  Transpose: "transpose",
  BatchNormalization: "batch norm",
  LayerNormalization: "layer norm",
  Identity: "",
};

const TITLES: Readonly<Record<string, string>> = {
  Conv: "convolution",
  Gemm: "dense",
  MatMul: "dense",
  Add: "sum",
  Mul: "product",
  GridSample: "warp",
};

/** The blocks of a network in the order of its file. */
export function blocksOf(layers: readonly NetworkLayer[]): Block[] {
  const uses = new Map<string, number>();
  for (const name of layers.flatMap(({ inputs }) => inputs)) uses.set(name, (uses.get(name) ?? 0) + 1);
  /** The block in which each value is made. */
  const home = new Map<string, number>();
  const blocks: (Block & { followers: string[]; inputs: number[] })[] = [];
  for (const layer of layers) {
    const before = layer.inputs.length === 1 ? home.get(layer.inputs[0]!) : undefined;
    const follower = FOLLOWERS[layer.opType];
    if (before !== undefined && follower !== undefined && uses.get(layer.inputs[0]!) === 1) {
      const block = blocks[before]!;
      const name = layer.kernel ? `${follower} ${layer.kernel.join("×")}` : follower;
      blocks[before] = {
        ...block,
        followers: name === "" ? block.followers : [...block.followers, name],
        shape: layer.shape,
        parameters: block.parameters + layer.parameters,
        flops: block.flops + layer.flops,
      };
      home.set(layer.output, before);
      continue;
    }
    const inputs = [...new Set(layer.inputs.map((name) => home.get(name) ?? -1))];
    home.set(layer.output, blocks.length);
    const { shape, parameters, flops } = layer;
    blocks.push({ title: titleOf(layer), followers: [], shape, parameters, flops, inputs });
  }
  return blocks;
}

function titleOf({ name, opType, kernel }: NetworkLayer): string {
  const kind = TITLES[opType] ?? FOLLOWERS[opType] ?? opType;
  const windowed = kernel ? `${kind} ${kernel.join("×")}` : kind;
  return name === opType ? windowed : `${name}: ${windowed}`;
}
