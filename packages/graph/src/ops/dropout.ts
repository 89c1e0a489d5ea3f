import { GraphError } from "../errors.ts";
import type { Tensor } from "../graph.ts";
import { formatShape, sameShape } from "../shape.ts";
import { mul } from "./arithmetic.ts";

/**
 * Inverted dropout (Srivastava et al. 2014): each value is kept with probability `1 - rate` and divided by it, else 0.
 * @param uniform draws from [0, 1), shaped like `x`, fed from the run's seeded generator
 * @param rate share of values dropped, 0 <= rate < 1
 */
export function dropout(x: Tensor, uniform: Tensor, rate: number): Tensor {
  if (!(rate >= 0 && rate < 1)) throw new GraphError(`Dropout: rate ${rate} is not in [0, 1)`);
  if (!sameShape(x.shape, uniform.shape)) {
    throw new GraphError(
      `Dropout: input ${formatShape(x.shape)} and draws ${formatShape(uniform.shape)} differ`,
    );
  }
  const { graph } = x;
  const kept = graph.emit1("GreaterOrEqual", [uniform, graph.scalar(rate)], x.shape, {}, "bool");
  const factor = graph.emit1("Where", [kept, graph.scalar(1 / (1 - rate)), graph.scalar(0)], x.shape);
  return mul(x, factor);
}
