/** Batch normalization on images in blocks of channels (`layout.ts`). */

import type { Tensor } from "../../graph.ts";
import { elementCount } from "../../shape.ts";
import { add, div, mul, neg, sub } from "../arithmetic.ts";
import type { BatchNormResult } from "../batchNormResult.ts";
import { sqrt } from "../elementwise.ts";
import { scale } from "../scale.ts";
import { channelAffine, channelMeanProducts, channelMeans } from "./channels.ts";
import { fromBlocked, toBlocked } from "./layout.ts";

/**
 * As `batchNorm`, in few passes over the images: the variance is `mean(x^2) - mean(x)^2`, not below 0 (as in Flax), the result
 * `a x + b` and its gradient `a dy + c x + d`, with one number for each channel.
 */
export function blockedBatchNorm(x: Tensor, gamma: Tensor, beta: Tensor, epsilon: number): BatchNormResult {
  const { graph } = x;
  const count = elementCount(x.shape) / (gamma.shape[0] as number);
  const image = toBlocked(x);
  const mean = channelMeans(image);
  const squares = channelMeanProducts(image, image);
  const variance = graph.emit1("Relu", [sub(squares, mul(mean, mean))], mean.shape);
  const inverse = div(graph.scalar(1), sqrt(add(variance, graph.scalar(epsilon))));
  const factor = mul(gamma, inverse);
  const output = fromBlocked(channelAffine(image, { factor, offset: sub(beta, mul(mean, factor)) }));
  graph.record(output, [x, gamma, beta], (plainDy, needed) => {
    const dy = toBlocked(plainDy);
    const meanDy = channelMeans(dy);
    const meanProduct = channelMeanProducts(dy, image);
    // The mean of dy times the normalized x.
    const slope = mul(sub(meanProduct, mul(mean, meanDy)), inverse);
    const [dGamma, dBeta] = [scale(slope, count), scale(meanDy, count)];
    if (!needed[0]) return [undefined, dGamma, dBeta];
    const ofX = neg(mul(mul(factor, inverse), slope));
    const offset = neg(add(mul(factor, meanDy), mul(ofX, mean)));
    const sum = channelAffine(image, { factor: ofX, offset });
    return [fromBlocked(channelAffine(dy, { factor, sum })), dGamma, dBeta];
  });
  return { output, mean, variance };
}

/** As `batchNormInference`: `gamma (x - mean) inverse + beta` with `inverse = 1 / sqrt(variance + epsilon)`. */
export function blockedBatchNormInference(
  x: Tensor,
  gamma: Tensor,
  beta: Tensor,
  { mean, inverse }: { readonly mean: Tensor; readonly inverse: Tensor },
): Tensor {
  const { graph } = x;
  const count = elementCount(x.shape) / (gamma.shape[0] as number);
  const image = toBlocked(x);
  const factor = mul(gamma, inverse);
  const y = fromBlocked(channelAffine(image, { factor, offset: sub(beta, mul(mean, factor)) }));
  return graph.record(y, [x, gamma, beta], (plainDy, needed) => {
    const dy = toBlocked(plainDy);
    const meanDy = channelMeans(dy);
    const products = () => channelMeanProducts(dy, image);
    return [
      needed[0] ? fromBlocked(channelAffine(dy, { factor })) : undefined,
      needed[1] ? scale(mul(sub(products(), mul(mean, meanDy)), inverse), count) : undefined,
      needed[2] ? scale(meanDy, count) : undefined,
    ];
  });
}
