import { GraphError } from "../errors.ts";
import type { Tensor } from "../graph.ts";
import { formatShape } from "../shape.ts";
import { mul, sub } from "./arithmetic.ts";
import { reduceMean, reduceSum } from "./reduce.ts";

/**
 * Layer normalization over the last axis (Ba et al. 2016): `y = gamma (x - mean) / sqrt(variance + 1e-5) + beta`.
 * With `xhat` the normalized input and `g = gamma dy`: `dx = (g - mean(g) - xhat mean(g xhat)) / sigma`.
 * @param x `[..., D]` @param gamma `[D]` @param beta `[D]`
 */
export function layerNorm(x: Tensor, gamma: Tensor, beta: Tensor): Tensor {
  const features = x.shape.at(-1);
  if (
    gamma.shape.length !== 1 ||
    gamma.shape[0] !== features ||
    beta.shape.length !== 1 ||
    beta.shape[0] !== features
  ) {
    const [a, b, c] = [x, gamma, beta].map((tensor) => formatShape(tensor.shape));
    throw new GraphError(`LayerNormalization: input ${a}, gamma ${b} and beta ${c} do not fit`);
  }
  const { graph } = x;
  const statistics = [...x.shape.slice(0, -1), 1];
  const [y, mean, inverse] = graph.emit(
    "LayerNormalization",
    [x, gamma, beta],
    { axis: -1, epsilon: { float: 1e-5 } },
    { shape: x.shape },
    { shape: statistics },
    { shape: statistics },
  ) as [Tensor, Tensor, Tensor];
  return graph.record(y, [x, gamma, beta], (dy, needed) => {
    const normalized = mul(sub(x, mean), inverse);
    const leading = x.shape.map((_, axis) => axis).slice(0, -1);
    const gradient = mul(dy, gamma);
    const projection = reduceMean(mul(gradient, normalized), [-1], true);
    return [
      needed[0]
        ? mul(sub(sub(gradient, reduceMean(gradient, [-1], true)), mul(normalized, projection)), inverse)
        : undefined,
      needed[1] ? reduceSum(mul(dy, normalized), leading) : undefined,
      needed[2] ? reduceSum(dy, leading) : undefined,
    ];
  });
}
