/** Pooling by maxima, on images in blocks of channels (`layout.ts`). */
import { staticShape } from "../../shape.ts";
import type { Tensor } from "../../tensor.ts";
import { concat } from "../concat.ts";
import { pad } from "../pad.ts";
import { reshape } from "../reshape.ts";
import { slice } from "../slice.ts";
import { fromBlocked, toBlocked } from "./layout.ts";

/** TensorProto.DataType of float32. */
const FLOAT = 1;

/** Whether `blockedMaxPool` can: windows of at most 2x2 that tile the image. */
export function poolsByHalves(kernel: readonly [number, number], stride: readonly [number, number]): boolean {
  return kernel.every((length, i) => length <= 2 && stride[i] === length);
}

/**
 * The largest value of each window of 1 or 2 pixels either way, windows side by side. Rows are compared in pairs, then columns:
 * that takes no branches, which MaxPool's search for the place does, and nearly all its time goes into mispredicted ones. Where
 * two are equal, the first takes the gradient.
 */
export function blockedMaxPool(x: Tensor, kernel: readonly [number, number]): Tensor {
  const { graph } = x;
  const block = graph.channelBlock as number;
  const [batch, channels, height, width] = staticShape(x.shape, "MaxPool") as [
    number,
    number,
    number,
    number,
  ];
  const pooledHeight = Math.floor(height / kernel[0]);
  const pooledWidth = Math.floor(width / kernel[1]);
  const maps = (batch * channels) / block;
  const rows = kernel[0] === 2 ? halve(toBlocked(x), [maps, height, width * block]) : undefined;
  const columns =
    kernel[1] === 2 ? halve(rows?.largest ?? toBlocked(x), [maps * pooledHeight, width, block]) : undefined;
  const largest = columns?.largest ?? rows?.largest ?? toBlocked(x);
  const y = fromBlocked(reshape(largest, [batch, channels, pooledHeight, pooledWidth]));
  return graph.record(y, [x], (dy) => {
    let gradient = toBlocked(dy);
    if (columns) gradient = columns.spread(gradient);
    if (rows) gradient = rows.spread(gradient);
    return [fromBlocked(reshape(gradient, x.shape))];
  });
}

interface Halved {
  /** `[outer, floor(length / 2), inner]`: the larger of each pair. */
  readonly largest: Tensor;
  /** From the gradient of `largest` to that of what was halved. */
  spread(gradient: Tensor): Tensor;
}

/** Compares neighbours along the middle axis of `[outer, length, inner]`; a last one without a neighbour is left out. */
function halve(x: Tensor, [outer, length, inner]: readonly [number, number, number]): Halved {
  const { graph } = x;
  const pairs = Math.floor(length / 2);
  const odd = length % 2 === 1;
  const whole = reshape(x, [outer, length, inner]);
  const even = odd ? slice(whole, [1], [0], [2 * pairs]) : whole;
  const half = { shape: [outer, pairs, 1, inner] };
  const [first, second] = graph.emit(
    "Split",
    [reshape(even, [outer, pairs, 2, inner])],
    { axis: 2 },
    half,
    half,
  ) as [Tensor, Tensor];
  const largest = graph.emit1("Max", [first, second], half.shape);
  return {
    largest: reshape(largest, [outer, pairs, inner]),
    spread(gradient) {
      const dy = reshape(gradient, half.shape);
      const wins = graph.emit1("GreaterOrEqual", [first, second], half.shape, {}, "bool");
      const share = graph.emit1("Cast", [wins], half.shape, { to: FLOAT });
      const ofFirst = graph.emit1("Mul", [dy, share], half.shape);
      const ofSecond = graph.emit1("Sub", [dy, ofFirst], half.shape);
      const both = reshape(concat([ofFirst, ofSecond], 2), [outer, 2 * pairs, inner]);
      return odd ? pad(both, [0, 0, 0], [0, 1, 0]) : both;
    },
  };
}
