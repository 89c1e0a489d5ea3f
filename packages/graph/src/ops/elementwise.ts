import type { Tensor } from "../graph.ts";
import { add, div, mul, sub } from "./arithmetic.ts";
import { blockedTwin, fromBlocked, toBlocked } from "./blocked/layout.ts";
import { scale } from "./scale.ts";

/** `exp(x)` */
export function exp(x: Tensor): Tensor {
  const y = x.graph.emit1("Exp", [x], x.shape);
  return x.graph.record(y, [x], (dy) => [mul(dy, y)]);
}

/** `sqrt(x)`; the gradient is infinite at 0. */
export function sqrt(x: Tensor): Tensor {
  const y = x.graph.emit1("Sqrt", [x], x.shape);
  return x.graph.record(y, [x], (dy) => [div(scale(dy, 0.5), y)]);
}

/** `x * x` */
export function square(x: Tensor): Tensor {
  const y = x.graph.emit1("Mul", [x, x], x.shape);
  return x.graph.record(y, [x], (dy) => [mul(dy, scale(x, 2))]);
}

/** `1 / (1 + exp(-x))`; `dy/dx = y (1 - y)` */
export function sigmoid(x: Tensor): Tensor {
  const y = x.graph.emit1("Sigmoid", [x], x.shape);
  return x.graph.record(y, [x], (dy) => [mul(dy, sub(y, square(y)))]);
}

/** `tanh(x)`; `dy/dx = 1 - y^2` */
export function tanh(x: Tensor): Tensor {
  const y = x.graph.emit1("Tanh", [x], x.shape);
  return x.graph.record(y, [x], (dy) => [sub(dy, mul(dy, square(y)))]);
}

/** Steeper than any float32 above the denormals is small: `min(STEEP y, 1)` is 1 for all of them. */
const STEEP = 2 ** 127;

/** `max(x, 0)`; the gradient at 0 is 0. */
export function relu(x: Tensor): Tensor {
  const { graph } = x;
  const twin = blockedTwin(x);
  const y = twin ? fromBlocked(graph.emit1("Relu", [twin], x.shape)) : graph.emit1("Relu", [x], x.shape);
  return graph.record(y, [x], (dy) => {
    const blocked = blockedTwin(y);
    const steps = { alpha: { float: STEEP }, beta: { float: 0 } };
    const mask = graph.emit1("HardSigmoid", [blocked ?? y], x.shape, steps);
    if (!blocked) return [mul(dy, mask)];
    return [fromBlocked(graph.emit1("Mul", [toBlocked(dy), mask], x.shape))];
  });
}

/**
 * `x Φ(x) = x (1 + erf(x / sqrt 2)) / 2` (Hendrycks and Gimpel 2016, the exact form);
 * `dy/dx = Φ(x) + x φ(x)` with the normal distribution Φ and its density φ.
 */
export function gelu(x: Tensor): Tensor {
  const { graph } = x;
  const erf = graph.emit1("Erf", [scale(x, Math.SQRT1_2)], x.shape);
  const distribution = scale(add(erf, graph.scalar(1)), 0.5);
  const y = graph.emit1("Mul", [x, distribution], x.shape);
  return graph.record(y, [x], (dy) => {
    const density = scale(exp(scale(square(x), -0.5)), 1 / Math.sqrt(2 * Math.PI));
    return [mul(dy, add(distribution, mul(x, density)))];
  });
}
