import type { Tensor } from "../graph.ts";
import { type Shape, sameShape } from "../shape.ts";
import { broadcast } from "./broadcast.ts";
import { reduceSum } from "./reduce.ts";
import { reshape } from "./reshape.ts";

/** Sums a gradient over the axes along which an operand of shape `shape` was broadcast. */
export function unbroadcast(gradient: Tensor, shape: Shape): Tensor {
  if (sameShape(gradient.shape, shape)) return gradient;
  const lead = gradient.shape.length - shape.length;
  const axes = gradient.shape
    .map((_, axis) => axis)
    .filter((axis) => axis < lead || (shape[axis - lead] === 1 && gradient.shape[axis] !== 1));
  return reshape(reduceSum(gradient, axes, true), shape);
}

/** `a + b`, broadcast. */
export function add(a: Tensor, b: Tensor): Tensor {
  return a.graph.record(broadcast("Add", a, b), [a, b], (dy) => [
    unbroadcast(dy, a.shape),
    unbroadcast(dy, b.shape),
  ]);
}

/** `a - b`, broadcast. */
export function sub(a: Tensor, b: Tensor): Tensor {
  return a.graph.record(broadcast("Sub", a, b), [a, b], (dy, needed) => [
    unbroadcast(dy, a.shape),
    needed[1] ? neg(unbroadcast(dy, b.shape)) : undefined,
  ]);
}

/** `a b`, element by element, broadcast. */
export function mul(a: Tensor, b: Tensor): Tensor {
  return a.graph.record(broadcast("Mul", a, b), [a, b], (dy, needed) => [
    needed[0] ? unbroadcast(mul(dy, b), a.shape) : undefined,
    needed[1] ? unbroadcast(mul(dy, a), b.shape) : undefined,
  ]);
}

/** `a / b`, broadcast; `d(a/b)/db = -(a/b) / b`. */
export function div(a: Tensor, b: Tensor): Tensor {
  const quotient = broadcast("Div", a, b);
  return a.graph.record(quotient, [a, b], (dy, needed) => [
    needed[0] ? unbroadcast(div(dy, b), a.shape) : undefined,
    needed[1] ? unbroadcast(neg(div(mul(dy, quotient), b)), b.shape) : undefined,
  ]);
}

/** `-x` */
export function neg(x: Tensor): Tensor {
  return x.graph.record(x.graph.emit1("Neg", [x], x.shape), [x], (dy) => [neg(dy)]);
}
