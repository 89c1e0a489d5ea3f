import { GraphError } from "../errors.ts";
import type { Tensor } from "../graph.ts";
import { formatShape, normalizeAxis, sameShape, staticDim } from "../shape.ts";

// In one file, for each is the other's gradient.

/**
 * `value` written around the tensor: `before[i]` elements before and `after[i]` behind along axis i.
 * @throws GraphError when a width is missing or negative
 */
export function pad(x: Tensor, before: readonly number[], after: readonly number[], value = 0): Tensor {
  const widths = [...before, ...after];
  if (
    before.length !== x.shape.length ||
    after.length !== x.shape.length ||
    widths.some((width) => !(width >= 0))
  ) {
    throw new GraphError(`Pad: widths ${formatShape(widths)} do not fit ${formatShape(x.shape)}`);
  }
  if (widths.every((width) => width === 0)) return x;
  const { graph } = x;
  const shape = x.shape.map((dim, axis) => {
    const extra = (before[axis] as number) + (after[axis] as number);
    return typeof dim === "number" ? dim + extra : extra === 0 ? dim : `(${dim}+${extra})`;
  });
  const y = graph.emit1("Pad", [x, graph.indices(widths), graph.scalar(value)], shape, { mode: "constant" });
  return graph.record(y, [x], (dy) => {
    const padded = x.shape.map((_, axis) => axis).filter((axis) => dy.shape[axis] !== x.shape[axis]);
    const starts = padded.map((axis) => before[axis] as number);
    return [
      slice(
        dy,
        padded,
        starts,
        padded.map((axis, i) => (starts[i] as number) + (x.shape[axis] as number)),
      ),
    ];
  });
}

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
