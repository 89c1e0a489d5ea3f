import type { Tensor } from "../graph.ts";
import { add, div, mul, sub } from "../ops/arithmetic.ts";
import { sqrt, square } from "../ops/elementwise.ts";
import { scale } from "../ops/scale.ts";
import type { Optimizer, StepScalars } from "./optimizer.ts";

export interface AdamOptions {
  /** Decay of the mean of gradients. */
  readonly beta1?: number;
  /** Decay of the mean of squared gradients. */
  readonly beta2?: number;
  readonly epsilon?: number;
}

export interface AdamWOptions extends AdamOptions {
  /** Share of each weight, times the learning rate, taken off at every step. */
  readonly weightDecay?: number;
}

/**
 * Adam (Kingma and Ba 2015), in the form of its section 2 that folds both bias corrections into scalars:
 * `m = b1 m + (1 - b1) g`, `v = b2 v + (1 - b2) g^2`, `p = p - lr sqrt(1 - b2^t) / (1 - b1^t) m / (sqrt v + eps')`
 * with `eps' = eps sqrt(1 - b2^t)`, so that eps means what it means in PyTorch.
 */
export function adam(options: AdamOptions = {}): Optimizer {
  return { ...adamW({ ...options, weightDecay: 0 }), name: "adam", settings: adamSettings(options) };
}

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019): each step also takes `lr weightDecay p` off the
 * weights. Vectors (biases, normalization gains) are not decayed.
 */
export function adamW(options: AdamWOptions = {}): Optimizer {
  const { weightDecay = 0.01 } = options;
  const settings = adamSettings(options);
  return {
    name: "adamw",
    settings: { ...settings, weightDecay },
    slots: ["mean", "variance"],
    begin: (scalars) => {
      const { rate, epsilon } = correctedScalars(scalars, settings);
      const shrink = scale(scalars.learningRate, weightDecay);
      return (parameter, gradient, [mean, variance]) => {
        const nextMean = moveToward(mean as Tensor, gradient, 1 - settings.beta1);
        const nextVariance = moveToward(variance as Tensor, square(gradient), 1 - settings.beta2);
        const update = mul(div(nextMean, add(sqrt(nextVariance), epsilon)), rate);
        const decayed =
          weightDecay > 0 && parameter.shape.length > 1 ? sub(parameter, mul(parameter, shrink)) : parameter;
        return { parameter: sub(decayed, update), slots: [nextMean, nextVariance] };
      };
    },
  };
}

function adamSettings({ beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: AdamOptions) {
  return { beta1, beta2, epsilon };
}

/** `value + share (target - value)`, the exponential moving average in three passes over memory. */
function moveToward(value: Tensor, target: Tensor, share: number): Tensor {
  return add(value, scale(sub(target, value), share));
}

function correctedScalars(
  { learningRate, step }: StepScalars,
  { beta1, beta2, epsilon }: ReturnType<typeof adamSettings>,
) {
  const { graph } = step;
  const remaining = (beta: number) =>
    sub(graph.scalar(1), graph.emit1("Pow", [graph.scalar(beta), step], []));
  const spread = sqrt(remaining(beta2));
  return { rate: div(mul(learningRate, spread), remaining(beta1)), epsilon: scale(spread, epsilon) };
}
