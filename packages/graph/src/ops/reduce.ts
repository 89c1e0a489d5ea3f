import { normaliseAxis, type Shape, staticDim } from "../shape.ts";
import type { Tensor } from "../tensor.ts";
import { scale } from "./arithmetic.ts";
import { reshape } from "./reshape.ts";

function reducedShape(shape: Shape, axes: readonly number[], keepDims: boolean): Shape {
  return keepDims
    ? shape.map((dim, axis) => (axes.includes(axis) ? 1 : dim))
    : shape.filter((_, axis) => !axes.includes(axis));
}

/** Repeats a tensor of shape `reducedShape(shape, axes, true)` along the axes that were summed away. */
function expandTo(gradient: Tensor, axes: readonly number[], shape: Shape): Tensor {
  const kept = reshape(gradient, reducedShape(shape, axes, true));
  const target = kept.graph.indices(shape.map((_, axis) => staticDim(shape, axis, "Expand")));
  return kept.graph.emit1("Expand", [kept, target], shape);
}

/** The sum over `axes`; all of them by default. */
export function reduceSum(x: Tensor, axes?: readonly number[], keepDims = false): Tensor {
  const along = (axes ?? x.shape.map((_, axis) => axis)).map((axis) =>
    normaliseAxis(axis, x.shape.length, "ReduceSum"),
  );
  if (along.length === 0) return x;
  const shape = reducedShape(x.shape, along, keepDims);
  const y = x.graph.emit1("ReduceSum", [x, x.graph.indices(along)], shape, { keepdims: keepDims ? 1 : 0 });
  return x.graph.record(y, [x], (dy) => [expandTo(dy, along, x.shape)]);
}

/** The mean over `axes`; all of them by default. */
export function reduceMean(x: Tensor, axes?: readonly number[], keepDims = false): Tensor {
  const along = (axes ?? x.shape.map((_, axis) => axis)).map((axis) =>
    normaliseAxis(axis, x.shape.length, "ReduceMean"),
  );
  if (along.length === 0) return x;
  const shape = reducedShape(x.shape, along, keepDims);
  const y = x.graph.emit1("ReduceMean", [x], shape, { axes: along, keepdims: keepDims ? 1 : 0 });
  return x.graph.record(y, [x], (dy) => {
    const count = along.reduce((product, axis) => product * staticDim(x.shape, axis, "ReduceMean"), 1);
    return [expandTo(scale(dy, 1 / count), along, x.shape)];
  });
}
