import type { Tensor } from "../graph.ts";
import { broadcast } from "./broadcast.ts";

/** `factor x` for a number that is known when the graph is built. */
export function scale(x: Tensor, factor: number): Tensor {
  if (factor === 1) return x;
  const y = broadcast("Mul", x, x.graph.scalar(factor));
  return x.graph.record(y, [x], (dy) => [scale(dy, factor)]);
}
