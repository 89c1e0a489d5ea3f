import { GraphError } from "../errors.ts";
import { formatShape, normalizeAxis, sameShape, staticDim } from "../shape.ts";
import type { Tensor } from "../tensor.ts";
import { pad } from "./pad.ts";

/**
 * Elements `starts[i] <= index < ends[i]`, every `steps[i]`-th, along `axes[i]`; other axes stay whole. Bounds are
 * non-negative. Only steps of 1 have a gradient.
 * @throws GraphError when a bound lies outside the tensor
 */
export function slice(
  x: Tensor,
  axes: readonly number[],
  starts: readonly number[],
  ends: readonly number[],
  steps: readonly number[] = axes.map(() => 1),
): Tensor {
  const along = axes.map((axis) => normalizeAxis(axis, x.shape.length, "Slice"));
  const shape = [...x.shape];
  const before = x.shape.map(() => 0);
  const after = x.shape.map(() => 0);
  along.forEach((axis, i) => {
    const length = staticDim(x.shape, axis, "Slice");
    const start = starts[i] as number;
    const end = ends[i] as number;
    if (!(start >= 0 && start < end && end <= length)) {
      throw new GraphError(`Slice: ${start}..${end} does not lie in axis ${axis} of ${formatShape(x.shape)}`);
    }
    shape[axis] = Math.ceil((end - start) / (steps[i] as number));
    before[axis] = start;
    after[axis] = length - end;
  });
  if (sameShape(shape, x.shape)) return x;
  const { graph } = x;
  const y = graph.emit1(
    "Slice",
    [x, ...[starts, ends, along, steps].map((list) => graph.indices(list))],
    shape,
  );
  return graph.record(y, [x], (dy) => {
    if (steps.some((step) => step !== 1)) throw new GraphError("Slice: steps other than 1 have no gradient");
    return [pad(dy, before, after)];
  });
}
