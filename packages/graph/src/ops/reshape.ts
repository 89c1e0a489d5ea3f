import { GraphError } from "../errors.ts";
import type { Tensor } from "../graph.ts";
import { formatShape, type Shape, sameShape } from "../shape.ts";

/** Elements by number and symbol, so that `["N", 4, 4]` and `["N", 16]` count as the same size. */
function size(shape: Shape): string {
  const product = shape.reduce<number>((total, dim) => (typeof dim === "number" ? total * dim : total), 1);
  return [product, ...shape.filter((dim) => typeof dim === "string").sort()].join("*");
}

/** ONNX's shape argument: at most one symbolic dimension, written as -1. */
function shapeArgument(shape: Shape): number[] {
  if (shape.filter((dim) => typeof dim === "string").length > 1) {
    throw new GraphError(`Reshape: ${formatShape(shape)} has more than one symbolic dimension`);
  }
  return shape.map((dim) => (typeof dim === "number" ? dim : -1));
}

/** What a tensor is the reshaped form of. */
const sources = new WeakMap<Tensor, Tensor>();

/** The same elements in another shape. @throws GraphError when the element counts differ */
export function reshape(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return x;
  if (size(x.shape) !== size(shape)) {
    throw new GraphError(
      `Reshape: ${formatShape(x.shape)} does not have as many elements as ${formatShape(shape)}`,
    );
  }
  // Of several in a row the last is enough.
  const source = sources.get(x) ?? x;
  if (sameShape(source.shape, shape)) return source;
  const y = x.graph.emit1("Reshape", [source, x.graph.indices(shapeArgument(shape))], shape);
  sources.set(y, source);
  return x.graph.record(y, [x], (dy) => [reshape(dy, x.shape)]);
}

/** `[N, ...rest]` as `[N, product of rest]`. */
export function flatten(x: Tensor): Tensor {
  const [batch, ...rest] = x.shape;
  if (batch === undefined) throw new GraphError("Flatten: a tensor of rank 0 has no batch axis");
  const features = rest.reduce<number>((product, dim) => {
    if (typeof dim !== "number")
      throw new GraphError(`Flatten: ${formatShape(x.shape)} has a symbolic feature axis`);
    return product * dim;
  }, 1);
  return reshape(x, [batch, features]);
}

/** Takes an axis of length 1 away; other axes may be symbolic. @throws GraphError when its length is not 1 */
export function squeeze(x: Tensor, axis: number): Tensor {
  if (x.shape[axis] !== 1)
    throw new GraphError(`Squeeze: axis ${axis} of ${formatShape(x.shape)} is not of length 1`);
  const shape = x.shape.filter((_, i) => i !== axis);
  const y = x.graph.emit1("Squeeze", [x, x.graph.indices([axis])], shape);
  return x.graph.record(y, [x], (dy) => [reshape(dy, x.shape)]);
}

/**
 * Sub-pixel upsampling of a row (Shi et al. 2016): each of the places along the row holds `factor` neighbors side by side,
 * `y[n, factor t + i, c] = x[n, t, i C + c]`. The batch and the row may be symbolic.
 * @param x `[N, T, factor C]`
 * @returns `[N, factor T, C]`
 * @throws GraphError when the features are not a multiple of the factor
 */
export function pixelShuffle(x: Tensor, factor: number): Tensor {
  const [batch, row, features] = x.shape;
  if (x.shape.length !== 3 || typeof features !== "number" || features % factor !== 0) {
    throw new GraphError(
      `pixelShuffle: ${formatShape(x.shape)} does not hold ${factor} places at each place`,
    );
  }
  const channels = features / factor;
  const longer = typeof row === "number" ? row * factor : `${factor}*(${row})`;
  // 0 keeps the batch as it is, -1 takes what is left.
  const y = x.graph.emit1(
    "Reshape",
    [x, x.graph.indices([0, -1, channels])],
    [batch as number | string, longer, channels],
  );
  return x.graph.record(y, [x], (dy) => [reshape(dy, x.shape)]);
}
