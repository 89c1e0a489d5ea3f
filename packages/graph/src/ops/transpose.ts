import { GraphError } from "../errors.ts";
import { formatShape } from "../shape.ts";
import type { Tensor } from "../tensor.ts";

/** Axis `i` of the result is axis `permutation[i]` of `x`. @throws GraphError when it is no permutation */
export function transpose(x: Tensor, permutation: readonly number[]): Tensor {
  const sorted = [...permutation].sort((a, b) => a - b);
  if (sorted.length !== x.shape.length || sorted.some((axis, i) => axis !== i)) {
    throw new GraphError(
      `Transpose: ${formatShape(permutation)} is no permutation of the axes of ${formatShape(x.shape)}`,
    );
  }
  const shape = permutation.map((axis) => x.shape[axis] as number | string);
  const y = x.graph.emit1("Transpose", [x], shape, { perm: permutation });
  const inverse = permutation.map((_, axis) => permutation.indexOf(axis));
  return x.graph.record(y, [x], (dy) => [transpose(dy, inverse)]);
}
