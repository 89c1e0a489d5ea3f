/** Blocks: several layers that networks are composed of. Names in checkpoints begin with the block's. */

import type { Tensor } from "../graph.ts";
import { add, mul } from "../ops/arithmetic.ts";
import { relu, sigmoid } from "../ops/elementwise.ts";
import { globalAveragePool, maxPool } from "../ops/pooling.ts";
import { flatten, reshape } from "../ops/reshape.ts";
import { staticDim } from "../shape.ts";
import { leCunNormal } from "./initializers.ts";
import { batchNorm, convolution, dense } from "./layers.ts";
import type { Scope } from "./scope.ts";

/** How much is put around the input of a convolution 3x3: 1 keeps the size, 0 takes 2 off it. */
interface Padding {
  readonly padding?: number;
}

/** Convolution 3x3, batch norm, ReLU: `[N, C, H, W] -> [N, channels, H, W]` with a padding of 1. */
export function convolutionNorm(
  scope: Scope,
  name: string,
  x: Tensor,
  channels: number,
  { padding = 1 }: Padding = {},
): Tensor {
  return relu(normalized(scope, name, x, channels, padding));
}

/**
 * Convolution 3x3, max pooling 2x2, batch norm, ReLU: `[N, C, H, W] -> [N, channels, H / 2, W / 2]`, odd sides rounded down.
 * Pooled first, norm and ReLU pass over a quarter of the values (as airbench does: Jordan 2024, "94% on CIFAR-10 in 3.29
 * seconds").
 */
export function convolutionPool(
  scope: Scope,
  name: string,
  x: Tensor,
  channels: number,
  { padding = 1 }: Padding = {},
): Tensor {
  const pooled = maxPool(convolution(scope, name, x, { channels, kernel: 3, padding, bias: false }), 2);
  return relu(batchNorm(scope, `${name}.norm`, pooled));
}

/**
 * A residual block (He et al. 2016, "Deep residual learning", figure 2): two convolutions 3x3 with batch norm, and the
 * input added before the last ReLU. Channels and size stay. With `reduction` the second convolution's channels are
 * weighed by `squeezeExcite` before the sum.
 */
export function residual(
  scope: Scope,
  name: string,
  x: Tensor,
  { reduction }: { readonly reduction?: number } = {},
): Tensor {
  const channels = staticDim(x.shape, 1, "residual");
  const inner = convolutionNorm(scope, `${name}.conv1`, x, channels);
  const change = normalized(scope, `${name}.conv2`, inner, channels);
  return relu(
    add(x, reduction === undefined ? change : squeezeExcite(scope, `${name}.excite`, change, reduction)),
  );
}

/**
 * A depthwise-separable convolution (Howard et al. 2017, "MobileNets", section 3.1): a 3x3 window for each channel by
 * itself, then every pixel's channels mixed; batch norm and ReLU after both. `9 C + C channels` weights.
 */
export function depthwiseSeparable(scope: Scope, name: string, x: Tensor, channels: number): Tensor {
  const inputs = staticDim(x.shape, 1, "depthwiseSeparable");
  const depthwise = { channels: inputs, kernel: 3, padding: 1, groups: inputs, bias: false } as const;
  const mixed = { channels, kernel: 1, bias: false } as const;
  const windows = convolution(scope, `${name}.depthwise`, x, depthwise);
  const y = relu(batchNorm(scope, `${name}.depthwise.norm`, windows));
  return relu(batchNorm(scope, `${name}.pointwise.norm`, convolution(scope, `${name}.pointwise`, y, mixed)));
}

/**
 * Squeeze and excite (Hu et al. 2018, section 3): each channel is weighed by a number in 0..1 that two dense layers make of
 * all channels' means, `y = x sigmoid(W2 relu(W1 mean(x)))`.
 * @param reduction the hidden layer has `C / reduction` values, rounded, at least 1
 */
export function squeezeExcite(scope: Scope, name: string, x: Tensor, reduction: number): Tensor {
  const channels = staticDim(x.shape, 1, "squeezeExcite");
  const means = flatten(globalAveragePool(x));
  const hidden = relu(dense(scope, `${name}.squeeze`, means, Math.max(1, Math.round(channels / reduction))));
  const weights = sigmoid(dense(scope, `${name}.excite`, hidden, channels, leCunNormal));
  return mul(x, reshape(weights, [x.shape[0]!, channels, 1, 1]));
}

function normalized(scope: Scope, name: string, x: Tensor, channels: number, padding = 1): Tensor {
  const convolved = convolution(scope, name, x, { channels, kernel: 3, padding, bias: false });
  return batchNorm(scope, `${name}.norm`, convolved);
}
