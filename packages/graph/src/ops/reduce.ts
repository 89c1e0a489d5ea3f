import type { Tensor } from "../graph.ts";
import { normalizeAxis, type Shape, staticDim } from "../shape.ts";
import { channelMeans, pixelMeans, repeatedPixels } from "./blocked/channels.ts";
import { blockedTwin } from "./blocked/layout.ts";
import { reshape } from "./reshape.ts";
import { scale } from "./scale.ts";

function reducedShape(shape: Shape, axes: readonly number[], keepDims: boolean): Shape {
  return keepDims
    ? shape.map((dim, axis) => (axes.includes(axis) ? 1 : dim))
    : shape.filter((_, axis) => !axes.includes(axis));
}

/** Repeats a tensor of shape `reducedShape(shape, axes, true)` along the axes that were summed away. */
function expandTo(gradient: Tensor, axes: readonly number[], x: Tensor): Tensor {
  const { shape } = x;
  if (blockedTwin(x) && ofPixels(axes)) {
    const [batch, channels, height, width] = shape as [number, number, number, number];
    return repeatedPixels(reshape(gradient, [batch, channels]), height, width);
  }
  const kept = reshape(gradient, reducedShape(shape, axes, true));
  const target = kept.graph.indices(shape.map((_, axis) => staticDim(shape, axis, "Expand")));
  return kept.graph.emit1("Expand", [kept, target], shape);
}

function ofPixels(axes: readonly number[]): boolean {
  return axes.length === 2 && axes.includes(2) && axes.includes(3);
}

/** Over all pixels, or over all pixels of all images, of an image that stands in blocks; undefined for others. */
function blockedReduce(
  op: "ReduceSum" | "ReduceMean",
  x: Tensor,
  axes: readonly number[],
  shape: Shape,
): Tensor | undefined {
  const blocked = blockedTwin(x);
  const ofImages = axes.includes(0);
  if (!blocked || !ofPixels(axes.filter((axis) => axis !== 0))) return undefined;
  const means = ofImages ? channelMeans(blocked) : pixelMeans(blocked);
  const count = axes.reduce((product, axis) => product * staticDim(x.shape, axis, op), 1);
  return reshape(op === "ReduceMean" ? means : scale(means, count), shape);
}

/** The sum over `axes`; all of them by default. */
export function reduceSum(x: Tensor, axes?: readonly number[], keepDims = false): Tensor {
  const along = (axes ?? x.shape.map((_, axis) => axis)).map((axis) =>
    normalizeAxis(axis, x.shape.length, "ReduceSum"),
  );
  if (along.length === 0) return x;
  const shape = reducedShape(x.shape, along, keepDims);
  const y =
    blockedReduce("ReduceSum", x, along, shape) ??
    x.graph.emit1("ReduceSum", [x, x.graph.indices(along)], shape, { keepdims: keepDims ? 1 : 0 });
  return x.graph.record(y, [x], (dy) => [expandTo(dy, along, x)]);
}

/** The mean over `axes`; all of them by default. */
export function reduceMean(x: Tensor, axes?: readonly number[], keepDims = false): Tensor {
  const along = (axes ?? x.shape.map((_, axis) => axis)).map((axis) =>
    normalizeAxis(axis, x.shape.length, "ReduceMean"),
  );
  if (along.length === 0) return x;
  const shape = reducedShape(x.shape, along, keepDims);
  const y =
    blockedReduce("ReduceMean", x, along, shape) ??
    x.graph.emit1("ReduceMean", [x], shape, { axes: along, keepdims: keepDims ? 1 : 0 });
  return x.graph.record(y, [x], (dy) => {
    const count = along.reduce((product, axis) => product * staticDim(x.shape, axis, "ReduceMean"), 1);
    return [expandTo(scale(dy, 1 / count), along, x)];
  });
}
