import { GraphError } from "../errors.ts";
import { formatShape } from "../shape.ts";
import type { Tensor } from "../tensor.ts";
import { slice } from "./slice.ts";

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
