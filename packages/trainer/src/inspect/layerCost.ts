import type { ModelNode } from "@numera/graph";

const count = (shape: readonly number[]) => shape.reduce((product, dim) => product * dim, 1);

/**
 * Floating-point operations of one node, a multiplication and an addition counting as two; comparisons of a maximum
 * count as one, what only moves values as none.
 *
 * @param shapeOf shapes of the node's inputs and of its first output, with the batch that it runs on
 */
export function layerFlops(node: ModelNode, shapeOf: (name: string) => readonly number[]): number {
  const output = shapeOf(node.outputs[0]!);
  const outputs = count(output);
  switch (node.opType) {
    case "Conv":
      // Every output is a product with one filter: C / groups channels times the window.
      return 2 * outputs * count(shapeOf(node.inputs[1]!).slice(1));
    case "Gemm":
    case "MatMul":
      return 2 * outputs * (shapeOf(node.inputs[0]!).at(-1) ?? 1);
    case "MaxPool":
    case "AveragePool":
      return outputs * count((node.attributes.kernel_shape as readonly number[] | undefined) ?? []);
    case "GlobalAveragePool":
    case "ReduceMean":
    case "ReduceSum":
      return count(shapeOf(node.inputs[0]!));
    case "GridSample":
      // Four neighbors weighed and summed.
      return 8 * outputs;
    case "Identity":
    case "Reshape":
    case "Flatten":
    case "Squeeze":
    case "Transpose":
    case "Slice":
    case "Concat":
    case "Pad":
    case "Cast":
    case "Expand":
    case "Shape":
    case "Gather":
      return 0;
    case "LayerNormalization":
    case "BatchNormalization":
    case "Softmax":
    case "LogSoftmax":
      return 4 * outputs;
    default:
      return outputs;
  }
}
