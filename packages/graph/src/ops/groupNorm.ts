import { GraphError } from "../errors.ts";
import type { Tensor } from "../graph.ts";
import { formatShape, staticDim } from "../shape.ts";
import { add, mul } from "./arithmetic.ts";
import { layerNorm } from "./layerNorm.ts";
import { reshape } from "./reshape.ts";

/**
 * Group normalization (Wu and He 2018): the channels of each image fall into `groups` that are normalized together,
 * `y = gamma (x - mean) / sqrt(variance + 1e-5) + beta` with gamma and beta per channel. It does not depend on the batch.
 * @param x `[N, C, H, W]` @param gamma `[C]` @param beta `[C]`
 * @throws GraphError when the channels do not divide into the groups, or the vectors do not fit
 */
export function groupNorm(x: Tensor, groups: number, gamma: Tensor, beta: Tensor): Tensor {
  const [batch, channels] = x.shape;
  const fits = [gamma, beta].every(({ shape }) => shape.length === 1 && shape[0] === channels);
  if (x.shape.length !== 4 || batch === undefined || !fits) {
    const [a, b, c] = [x, gamma, beta].map(({ shape }) => formatShape(shape));
    throw new GraphError(`groupNorm: input ${a}, gamma ${b} and beta ${c} do not fit`);
  }
  const count = staticDim(x.shape, 1, "groupNorm");
  if (count % groups !== 0)
    throw new GraphError(`groupNorm: ${count} channels are not ${groups} equal groups`);
  const size = (count / groups) * staticDim(x.shape, 2, "groupNorm") * staticDim(x.shape, 3, "groupNorm");
  const { graph } = x;
  const one = graph.constant(new Float32Array(size).fill(1), [size]);
  const zero = graph.constant(new Float32Array(size), [size]);
  const normalized = reshape(layerNorm(reshape(x, [batch, groups, size]), one, zero), x.shape);
  const perChannel = [1, count, 1, 1];
  return add(mul(normalized, reshape(gamma, perChannel)), reshape(beta, perChannel));
}
