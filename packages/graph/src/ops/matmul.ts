import { GraphError } from "../errors.ts";
import type { Tensor } from "../graph.ts";
import { broadcastShapes, formatShape, type Shape } from "../shape.ts";
import { unbroadcast } from "./arithmetic.ts";
import { reduceSum } from "./reduce.ts";
import { transpose } from "./transpose.ts";

/** Swaps the last two axes. */
function transposeMatrices(x: Tensor): Tensor {
  const axes = x.shape.map((_, axis) => axis);
  return transpose(x, [...axes.slice(0, -2), axes.length - 1, axes.length - 2]);
}

/**
 * Matrix product of the last two axes, `[..., M, K] x [..., K, N] -> [..., M, N]`, leading axes broadcast.
 * @throws GraphError that names both shapes
 */
export function matmul(a: Tensor, b: Tensor): Tensor {
  const inner = a.shape.at(-1);
  if (a.shape.length < 2 || b.shape.length < 2 || inner !== b.shape.at(-2)) {
    throw new GraphError(`MatMul: shapes ${formatShape(a.shape)} and ${formatShape(b.shape)} do not fit`);
  }
  const batch = broadcastShapes(a.shape.slice(0, -2), b.shape.slice(0, -2), "MatMul");
  const shape: Shape = [...batch, a.shape.at(-2) as number, b.shape.at(-1) as number];
  return a.graph.record(a.graph.emit1("MatMul", [a, b], shape), [a, b], (dy, needed) => [
    needed[0] ? unbroadcast(matmul(dy, transposeMatrices(b)), a.shape) : undefined,
    needed[1] ? unbroadcast(matmul(transposeMatrices(a), dy), b.shape) : undefined,
  ]);
}

/**
 * Fully connected layer `y = x W + b`.
 * @param x `[N, inputs]` @param weight `[inputs, outputs]` @param bias `[outputs]`
 * @throws GraphError that names the shapes
 */
export function dense(x: Tensor, weight: Tensor, bias: Tensor): Tensor {
  const [inputs, outputs] = weight.shape;
  if (
    x.shape.length !== 2 ||
    weight.shape.length !== 2 ||
    x.shape[1] !== inputs ||
    bias.shape[0] !== outputs
  ) {
    const [a, b, c] = [x, weight, bias].map((tensor) => formatShape(tensor.shape));
    throw new GraphError(`Dense: shapes ${a}, ${b} and bias ${c} do not fit`);
  }
  const { graph } = x;
  const y = graph.emit1("Gemm", [x, weight, bias], [x.shape[0] as number, outputs as number]);
  return graph.record(y, [x, weight, bias], (dy, needed) => [
    needed[0] ? graph.emit1("Gemm", [dy, weight], x.shape, { transB: 1 }) : undefined,
    needed[1] ? graph.emit1("Gemm", [x, dy], weight.shape, { transA: 1 }) : undefined,
    needed[2] ? reduceSum(dy, [0]) : undefined,
  ]);
}
