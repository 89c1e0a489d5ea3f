import { add, mul, sub } from "../ops/arithmetic.ts";
import { scale } from "../ops/scale.ts";
import type { Optimizer } from "./optimizer.ts";

export interface SgdOptions {
  /** Share of the last velocity that is kept, 0 <= momentum < 1. */
  readonly momentum?: number;
  /** Look ahead along the velocity (Nesterov 1983; Sutskever et al. 2013). */
  readonly nesterov?: boolean;
}

/**
 * Stochastic gradient descent with momentum: `v = momentum v + g`, `p = p - lr v` (with `nesterov`:
 * `p = p - lr (g + momentum v)`), as in PyTorch. Does not decay weights.
 */
export function sgd({ momentum = 0, nesterov = false }: SgdOptions = {}): Optimizer {
  return {
    name: "sgd",
    settings: { momentum, nesterov },
    slots: momentum === 0 ? [] : ["velocity"],
    begin:
      ({ learningRate }) =>
      (parameter, gradient, [velocity]) => {
        if (!velocity) return { parameter: sub(parameter, mul(gradient, learningRate)), slots: [] };
        const next = add(scale(velocity, momentum), gradient);
        const direction = nesterov ? add(gradient, scale(next, momentum)) : next;
        return { parameter: sub(parameter, mul(direction, learningRate)), slots: [next] };
      },
  };
}
