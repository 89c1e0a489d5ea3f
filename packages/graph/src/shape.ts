import { GraphError } from "./errors.ts";

/**
 * One dimension: a number, or a symbol such as "N" that is only known when the graph runs. Training graphs are
 * wholly static; exported models leave the batch free.
 */
export type Dim = number | string;
export type Shape = readonly Dim[];

/** `[128, 1, 28, 28]` as text. */
export function formatShape(shape: Shape): string {
  return `[${shape.join(", ")}]`;
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((dim, axis) => dim === b[axis]);
}

/** The dimension as a number. @throws GraphError when it is symbolic */
export function staticDim(shape: Shape, axis: number, op: string): number {
  const dim = shape.at(axis);
  if (typeof dim !== "number") {
    throw new GraphError(`${op}: axis ${axis} of ${formatShape(shape)} must be a number here, not a symbol`);
  }
  return dim;
}

/** All dimensions as numbers. @throws GraphError when one is symbolic */
export function staticShape(shape: Shape, op: string): number[] {
  return shape.map((_, axis) => staticDim(shape, axis, op));
}

/** Number of elements of a static shape. */
export function elementCount(shape: Shape, op = "elementCount"): number {
  return staticShape(shape, op).reduce((product, dim) => product * dim, 1);
}

/** A non-negative axis for one counted from either end. @throws GraphError when it is out of range */
export function normalizeAxis(axis: number, rank: number, op: string): number {
  const normalized = axis < 0 ? axis + rank : axis;
  if (!Number.isInteger(axis) || normalized < 0 || normalized >= rank) {
    throw new GraphError(`${op}: axis ${axis} does not exist in a tensor of rank ${rank}`);
  }
  return normalized;
}

/**
 * The common shape of two operands after NumPy's broadcasting: aligned at the last axis, each pair of
 * dimensions equal or one of them 1.
 * @throws GraphError that names the operator and both shapes
 */
export function broadcastShapes(a: Shape, b: Shape, op: string): Shape {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => {
    const left = a[axis - rank + a.length] ?? 1;
    const right = b[axis - rank + b.length] ?? 1;
    if (left === right || right === 1) return left;
    if (left === 1) return right;
    throw new GraphError(`${op}: shapes ${formatShape(a)} and ${formatShape(b)} do not broadcast`);
  });
}

/**
 * Output length of a sliding window: `floor((length + 2 padding - kernel) / stride) + 1`. A symbolic length
 * gives a new symbol.
 * @throws GraphError when the window does not fit
 */
export function windowedDim(length: Dim, kernel: number, stride: number, padding: number, op: string): Dim {
  if (typeof length === "string") {
    return kernel === 2 * padding + 1 && stride === 1
      ? length
      : `(${length}+${2 * padding - kernel})/${stride}+1`;
  }
  const out = Math.floor((length + 2 * padding - kernel) / stride) + 1;
  if (out < 1) {
    throw new GraphError(
      `${op}: a window of ${kernel} does not fit a length of ${length} with padding ${padding}`,
    );
  }
  return out;
}
