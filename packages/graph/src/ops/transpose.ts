import { GraphError } from "../errors.ts";
import type { Tensor } from "../graph.ts";
import { formatShape } from "../shape.ts";
import { reshape } from "./reshape.ts";

/** Axis `i` of the result is axis `permutation[i]` of `x`. @throws GraphError when it is no permutation */
export function transpose(x: Tensor, permutation: readonly number[]): Tensor {
  const sorted = [...permutation].sort((a, b) => a - b);
  if (sorted.length !== x.shape.length || sorted.some((axis, i) => axis !== i)) {
    throw new GraphError(
      `Transpose: ${formatShape(permutation)} is no permutation of the axes of ${formatShape(x.shape)}`,
    );
  }
  const shape = permutation.map((axis) => x.shape[axis] as number | string);
  // Axes of length 1 can move without a value doing so.
  const long = permutation.filter((axis) => x.shape[axis] !== 1);
  const stays = long.every((axis, i) => i === 0 || axis > long[i - 1]!);
  if (stays && x.shape.every((dim) => typeof dim === "number")) return reshape(x, shape);
  const y = x.graph.emit1("Transpose", [x], shape, { perm: permutation });
  const inverse = permutation.map((_, axis) => permutation.indexOf(axis));
  return x.graph.record(y, [x], (dy) => [transpose(dy, inverse)]);
}
