/**
 * Images in memory with their channels in blocks: `[N, C / b, H, W, b]`, which oneDNN calls nChw16c and ONNX Runtime NCHWc. A
 * block of channels fills one vector register, so a convolution needs no im2col: measured, it takes two thirds of the time.
 * ONNX Runtime moves convolutions into this layout by itself where their weights are constants; in training they never are.
 *
 * In a graph with a `channelBlock` an image is known by its plain tensor `[N, C, H, W]` as ever, and has a twin, the same
 * values in blocks. Operators that have a blocked form use the twins of their inputs, and give a plain tensor with a twin back;
 * whoever knows nothing of this uses the plain one. Twins that nobody reads are taken out of the finished graph
 * (`passes/removeUnused`), and so are the plain tensors beside them.
 */

import type { Tensor } from "../../graph.ts";
import { staticShape } from "../../shape.ts";
import { reshape } from "../reshape.ts";

/** An operator of ONNX Runtime's NCHWc domain. */
export function nchwc(
  name: "Conv" | "GlobalAveragePool" | "MaxPool" | "ReorderInput" | "ReorderOutput",
): string {
  return `com.microsoft.nchwc:${name}`;
}

const twins = new WeakMap<Tensor, Tensor>();

/** Whether the tensor is an image that can stand in blocks. */
export function canBlock({ graph, shape, dtype }: Tensor): boolean {
  const { channelBlock } = graph;
  return (
    channelBlock !== undefined &&
    dtype === "float32" &&
    shape.length === 4 &&
    shape.every((dim) => typeof dim === "number") &&
    (shape[1] as number) % channelBlock === 0
  );
}

/** The image in blocks, where it stands in them already. Declared as `[N, C, H, W]`, as the runtime wants it. */
export function blockedTwin(x: Tensor): Tensor | undefined {
  return twins.get(x);
}

/** The image in blocks. The caller has asked `canBlock`. */
export function toBlocked(x: Tensor): Tensor {
  const known = twins.get(x);
  if (known) return known;
  // A single pixel's channels stand in the same order either way.
  const single = x.shape[2] === 1 && x.shape[3] === 1;
  const twin = single ? x : x.graph.emit1(nchwc("ReorderInput"), [x], x.shape);
  twins.set(x, twin);
  return twin;
}

/** The plain tensor of an image in blocks; the two are twins from now on. */
export function fromBlocked(blocked: Tensor): Tensor {
  const { graph, shape } = blocked;
  if (shape[2] === 1 && shape[3] === 1) {
    twins.set(blocked, blocked);
    return blocked;
  }
  const plain = graph.emit1(nchwc("ReorderOutput"), [blocked], shape, { channels: shape[1] as number });
  twins.set(plain, blocked);
  return plain;
}

/** A blocked image as its memory has it, `[N, C / b, H, W, b]`. */
export function asBlocks(blocked: Tensor): Tensor {
  const [batch, channels, height, width] = staticShape(blocked.shape, "asBlocks") as [
    number,
    number,
    number,
    number,
  ];
  const block = blocked.graph.channelBlock as number;
  return reshape(blocked, [batch, channels / block, height, width, block]);
}
