import type { Tensor } from "../graph.ts";
import { staticShape } from "../shape.ts";
import { add, div, mul, sub } from "./arithmetic.ts";
import { EPSILON } from "./batchNorm.ts";
import type { BatchNormResult } from "./batchNormResult.ts";
import { concat } from "./concat.ts";
import { type Conv2dOptions, conv2d, type Geometry, geometryOf, valuesUnder } from "./convolution.ts";
import { relu, sqrt, square } from "./elementwise.ts";
import { matmul } from "./matmul.ts";
import { reduceMean, reduceSum } from "./reduce.ts";
import { reshape } from "./reshape.ts";
import { scale } from "./scale.ts";
import { transpose } from "./transpose.ts";

/**
 * `batchNorm(conv2d(image, weight), gamma, beta)` for an image that no parameter has a part in, as data have.
 *
 * The statistics of what a convolution gives follow from those of the windows p that it goes over: with their mean m and the mean
 * G of p pᵀ a filter w gives values of mean `w·m` and variance `wᵀ G w - (w·m)²` (not below 0). So the norm's factor goes into the
 * weights and its offset into the bias, and what is as large as the convolution's output is not gone over for the norm, forward or
 * backward. It pays where windows are small, for they are written out.
 * @param image `[N, C, H, W]` @param weight `[K, C, kernelHeight, kernelWidth]` @param gamma `[K]` @param beta `[K]`
 */
export function dataConvolutionNorm(
  image: Tensor,
  weight: Tensor,
  gamma: Tensor,
  beta: Tensor,
  options: Omit<Conv2dOptions, "groups"> = {},
): BatchNormResult {
  const { graph } = image;
  const [outputs, inputs, ...kernel] = staticShape(weight.shape, "Conv") as [number, number, number, number];
  const windows = windowsAsColumns(image, geometryOf(kernel, options));
  const filters = reshape(weight, [outputs, inputs * kernel[0] * kernel[1]]);
  const mean = reshape(matmul(filters, reduceMean(windows, [1], true)), [outputs]);
  const products = scale(matmul(windows, transpose(windows, [1, 0])), 1 / (windows.shape[1] as number));
  const squares = reduceSum(mul(matmul(filters, products), filters), [1]);
  const variance = relu(sub(squares, square(mean)));
  const factor = div(gamma, sqrt(add(variance, graph.scalar(EPSILON))));
  const scaled = mul(weight, reshape(factor, [outputs, 1, 1, 1]));
  return { output: conv2d(image, scaled, sub(beta, mul(mean, factor)), options), mean, variance };
}

/** `[N, C, H, W]` as `[C kh kw, N OH OW]`. */
function windowsAsColumns(image: Tensor, geometry: Geometry): Tensor {
  const [batch, channels] = staticShape(image.shape, "Conv") as [number, number];
  const rows = valuesUnder(image, geometry).map((values) => {
    const places = (values.shape[2] as number) * (values.shape[3] as number);
    const byChannel = transpose(reshape(values, [batch, channels, places]), [1, 0, 2]);
    return reshape(byChannel, [channels, 1, batch * places]);
  });
  const stacked = concat(rows, 1);
  const [, weights, columns] = staticShape(stacked.shape, "Conv") as [number, number, number];
  return reshape(stacked, [channels * weights, columns]);
}
