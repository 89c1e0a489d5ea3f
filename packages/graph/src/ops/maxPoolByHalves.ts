/** Pooling by maxima without MaxPool's places of them, on plain images and on those in blocks of channels (`blocked/layout`). */

import type { Tensor } from "../graph.ts";
import { staticShape } from "../shape.ts";
import { blockedTwin, fromBlocked, nchwc, toBlocked } from "./blocked/layout.ts";
import { concat } from "./concat.ts";
import { pad, slice } from "./padAndSlice.ts";
import { reshape } from "./reshape.ts";

/** TensorProto.DataType of float32. */
const FLOAT = 1;

type Shape4 = [number, number, number, number];

/** Whether `blockedMaxPool` can: windows of at most 2x2 that tile the image. */
export function poolsByHalves(kernel: readonly [number, number], stride: readonly [number, number]): boolean {
  return kernel.every((length, i) => length <= 2 && stride[i] === length);
}

/**
 * The largest value of each window of 1 or 2 pixels either way, windows side by side: of pairs of rows, then of pairs of
 * columns. For the gradient the first of each pair is compared with the larger, which takes no branches; MaxPool's search for the place does, and nearly
 * all its time goes into mispredicted ones. Where two are equal, the first takes the gradient.
 */
export function maxPoolByHalves(x: Tensor, kernel: readonly [number, number]): Tensor {
  const { enter, leave, ...layout } = layoutOf(x);
  const image = enter(x);
  const rows = kernel[0] === 2 ? halve(image, 0, layout) : undefined;
  const columns = kernel[1] === 2 ? halve(rows?.largest ?? image, 1, layout) : undefined;
  const y = leave(columns?.largest ?? rows?.largest ?? image);
  return x.graph.record(y, [x], (dy) => {
    let gradient = enter(dy);
    if (columns) gradient = columns.spread(gradient);
    if (rows) gradient = rows.spread(gradient);
    return [leave(gradient)];
  });
}

/** How an image stands in memory. */
interface Layout {
  /** The operator that pools it. */
  readonly maxPool: string;
  /** Values of a pixel that stand side by side. */
  readonly block: number;
}

function layoutOf(x: Tensor): Layout & { enter(plain: Tensor): Tensor; leave(image: Tensor): Tensor } {
  return blockedTwin(x)
    ? { maxPool: nchwc("MaxPool"), block: x.graph.channelBlock!, enter: toBlocked, leave: fromBlocked }
    : { maxPool: "MaxPool", block: 1, enter: (plain) => plain, leave: (image) => image };
}

interface Halved {
  /** The larger of each pair of neighbors. */
  readonly largest: Tensor;
  /** From the gradient of `largest` to that of what was halved. */
  spread(gradient: Tensor): Tensor;
}

/** Pairs neighbors along the height, 0, or the width, 1, of an image; a last one without a neighbor is left out. */
function halve(x: Tensor, direction: 0 | 1, { maxPool, block }: Layout): Halved {
  const { graph } = x;
  const shape = staticShape(x.shape, "MaxPool") as Shape4;
  const length = shape[2 + direction]!;
  const pairs = Math.floor(length / 2);
  const inner = direction === 0 ? shape[3] * block : block;
  const outer = shape.reduce((product, dim) => product * dim) / length / inner;
  const halved = (count: number) => shape.with(2 + direction, count);
  const across = (along: number) => (direction === 0 ? [along, 1] : [1, along]);
  const pool = (window: number, count: number) =>
    graph.emit1(maxPool, [x], halved(count), {
      kernel_shape: across(window),
      strides: across(2),
      pads: [0, 0, 0, 0],
    });
  const largest = pool(2, pairs);
  /** The first of each pair. Halves of rows of a matrix are copied faster than pixels are picked. */
  const firsts = (): Tensor => {
    if (length % 2 === 0) return slice(reshape(x, [outer * pairs, 2 * inner]), [1], [0], [inner]);
    return slice(reshape(pool(1, pairs + 1), [outer, pairs + 1, inner]), [1], [0], [pairs]);
  };
  return {
    largest,
    spread(gradient) {
      const half = [outer, pairs, 1, inner];
      const dy = reshape(gradient, half);
      const first = reshape(firsts(), half);
      const wins = graph.emit1("GreaterOrEqual", [first, reshape(largest, half)], half, {}, "bool");
      const share = graph.emit1("Cast", [wins], half, { to: FLOAT });
      const ofFirst = graph.emit1("Mul", [dy, share], half);
      const ofSecond = graph.emit1("Sub", [dy, ofFirst], half);
      const both = reshape(concat([ofFirst, ofSecond], 2), [outer, 2 * pairs, inner]);
      return reshape(length % 2 === 1 ? pad(both, [0, 0, 0], [0, 1, 0]) : both, shape);
    },
  };
}
