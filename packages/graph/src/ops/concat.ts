import { GraphError } from "../errors.ts";
import type { Tensor } from "../graph.ts";
import { formatShape, normalizeAxis, staticDim } from "../shape.ts";
import { slice } from "./padAndSlice.ts";

/** Tensors one after the other along `axis`. @throws GraphError when another axis differs */
export function concat(parts: readonly Tensor[], axis: number): Tensor {
  const first = parts[0];
  if (!first) throw new GraphError("Concat: there is nothing to concatenate");
  const along = normalizeAxis(axis, first.shape.length, "Concat");
  for (const part of parts) {
    const fits =
      part.shape.length === first.shape.length &&
      part.shape.every((dim, i) => i === along || dim === first.shape[i]);
    if (!fits) {
      throw new GraphError(
        `Concat: ${formatShape(part.shape)} does not join ${formatShape(first.shape)} along axis ${along}`,
      );
    }
  }
  if (parts.length === 1) return first;
  const lengths = parts.map((part) => staticDim(part.shape, along, "Concat"));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const shape = first.shape.map((dim, i) => (i === along ? total : dim));
  const y = first.graph.emit1("Concat", parts, shape, { axis: along });
  return first.graph.record(y, parts, (dy) => {
    let start = 0;
    return lengths.map((length) => {
      start += length;
      return slice(dy, [along], [start - length], [start]);
    });
  });
}
