/** Layers: an operator together with the parameters that it owns, known in checkpoints as `name.weight` and so on. */

import type { Tensor } from "../graph.ts";
import { add } from "../ops/arithmetic.ts";
import { batchNormInference, batchNorm as normalizeByBatch } from "../ops/batchNorm.ts";
import type { BatchNormResult } from "../ops/batchNormResult.ts";
import { type Conv2dOptions, conv2d, pair } from "../ops/convolution.ts";
import { dataConvolutionNorm as normalizeDataConvolution } from "../ops/dataConvolutionNorm.ts";
import { dropout as dropValues } from "../ops/dropout.ts";
import { groupNorm as normalizeGroups } from "../ops/groupNorm.ts";
import { layerNorm as normalizeFeatures } from "../ops/layerNorm.ts";
import { dense as connect } from "../ops/matmul.ts";
import { scale } from "../ops/scale.ts";
import { staticDim, staticShape } from "../shape.ts";
import { heNormal, type Initializer, ones, zeros } from "./initializers.ts";
import type { Scope } from "./scope.ts";

export interface ConvolutionOptions extends Conv2dOptions {
  readonly channels: number;
  /** Window height and width in pixels. */
  readonly kernel: number | readonly [number, number];
  /** False where a batch norm follows, whose beta makes a bias useless. */
  readonly bias?: boolean;
  readonly initialize?: Initializer;
}

/** `[N, C, H, W] -> [N, channels, OH, OW]` */
export function convolution(scope: Scope, name: string, x: Tensor, options: ConvolutionOptions): Tensor {
  const { channels, bias = true } = options;
  const weight = filtersOf(scope, name, x, options);
  return conv2d(x, weight, bias ? scope.parameter(`${name}.bias`, [channels], zeros) : undefined, options);
}

function filtersOf(scope: Scope, name: string, x: Tensor, options: ConvolutionOptions): Tensor {
  const { channels, kernel, initialize = heNormal, groups = 1 } = options;
  const shape = [channels, staticDim(x.shape, 1, "Conv") / groups, ...pair(kernel)];
  return scope.parameter(`${name}.weight`, shape, initialize);
}

/** `[N, inputs] -> [N, outputs]` */
export function dense(scope: Scope, name: string, x: Tensor, outputs: number, initialize = heNormal): Tensor {
  const weight = scope.parameter(`${name}.weight`, [staticDim(x.shape, 1, "Dense"), outputs], initialize);
  return connect(x, weight, scope.parameter(`${name}.bias`, [outputs], zeros));
}

/**
 * Batch normalization of `[N, C, H, W]`: batch statistics in training, running averages
 * `running = 0.9 running + 0.1 batch` afterwards.
 */
export function batchNorm(scope: Scope, name: string, x: Tensor): Tensor {
  const { gamma, beta, mean, variance, follow } = normOf(
    scope,
    name,
    staticDim(x.shape, 1, "BatchNormalization"),
  );
  if (!scope.training) return batchNormInference(x, gamma, beta, mean, variance);
  return follow(normalizeByBatch(x, gamma, beta));
}

/**
 * `batchNorm` of a `convolution` of data, of images that no parameter has a part in: the same in less time
 * (`ops/dataConvolutionNorm`). The norm is known as `name.norm`.
 */
export function dataConvolutionNorm(
  scope: Scope,
  name: string,
  image: Tensor,
  options: Omit<ConvolutionOptions, "bias" | "groups">,
): Tensor {
  if (!scope.training) {
    return batchNorm(scope, `${name}.norm`, convolution(scope, name, image, { ...options, bias: false }));
  }
  const weight = filtersOf(scope, name, image, options);
  const { gamma, beta, follow } = normOf(scope, `${name}.norm`, options.channels);
  return follow(normalizeDataConvolution(image, weight, gamma, beta, options));
}

/** A batch norm's parameters and running statistics. */
function normOf(scope: Scope, name: string, channels: number) {
  const gamma = scope.parameter(`${name}.gamma`, [channels], ones);
  const beta = scope.parameter(`${name}.beta`, [channels], zeros);
  const mean = scope.statistic(`${name}.mean`, [channels], zeros);
  const variance = scope.statistic(`${name}.variance`, [channels], ones);
  return {
    gamma,
    beta,
    mean: mean.value,
    variance: variance.value,
    /** Lets the running statistics follow a batch's. @returns its output */
    follow(batch: BatchNormResult): Tensor {
      mean.update(add(scale(mean.value, 0.9), scale(batch.mean, 0.1)));
      variance.update(add(scale(variance.value, 0.9), scale(batch.variance, 0.1)));
      return batch.output;
    },
  };
}

/** Layer normalization of the last axis. */
export function layerNorm(scope: Scope, name: string, x: Tensor): Tensor {
  const features = [staticDim(x.shape, -1, "LayerNormalization")];
  const gamma = scope.parameter(`${name}.gamma`, features, ones);
  return normalizeFeatures(x, gamma, scope.parameter(`${name}.beta`, features, zeros));
}

/** Group normalization of `[N, C, H, W]`: the channels of each image in `groups`. */
export function groupNorm(scope: Scope, name: string, x: Tensor, groups: number): Tensor {
  const channels = [staticDim(x.shape, 1, "groupNorm")];
  const gamma = scope.parameter(`${name}.gamma`, channels, ones);
  return normalizeGroups(x, groups, gamma, scope.parameter(`${name}.beta`, channels, zeros));
}

/** Drops values at `rate` in training; does nothing afterwards. */
export function dropout(scope: Scope, name: string, x: Tensor, rate: number): Tensor {
  if (!scope.training || rate === 0) return x;
  return dropValues(x, scope.uniform(`${name}.uniform`, staticShape(x.shape, "Dropout")), rate);
}
