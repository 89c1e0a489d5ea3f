/**
 * Convolution in blocks of channels (`layout.ts`), for one group, and the gradient of its input. b is the block.
 *
 * Both are convolutions of the runtime's NCHWc domain, which takes weights as `[K / b, C / b, kh, kw, b of C, b of K]`. It skips
 * rows that are padding, so dx is a convolution with turned weights whatever the padding.
 */

import type { Tensor } from "../../graph.ts";
import { staticShape } from "../../shape.ts";
import { reshape } from "../reshape.ts";
import { transpose } from "../transpose.ts";
import { fromBlocked, nchwc, toBlocked } from "./layout.ts";

export interface BlockedGeometry {
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly padding: readonly [number, number];
  readonly dilation: readonly [number, number];
}

type Shape4 = [number, number, number, number];

function attributes({ kernel, stride, padding, dilation }: BlockedGeometry) {
  return {
    kernel_shape: kernel,
    strides: stride,
    pads: [...padding, ...padding],
    dilations: dilation,
    group: 1,
  };
}

/** @param x as many channels as a multiple of the block, or fewer than one block, which are taken as they are */
export function blockedConvolution(
  x: Tensor,
  weight: Tensor,
  bias: Tensor | undefined,
  shape: readonly number[],
  geometry: BlockedGeometry,
): Tensor {
  const block = x.graph.channelBlock as number;
  const few = (x.shape[1] as number) < block;
  const inputs = [few ? x : toBlocked(x), filter(weight), ...(bias ? [bias] : [])];
  return fromBlocked(x.graph.emit1(nchwc("Conv"), inputs, shape, attributes(geometry)));
}

/** The gradient of x for a stride of 1. */
export function blockedInputGradient(
  dy: Tensor,
  weight: Tensor,
  shape: readonly number[],
  geometry: BlockedGeometry,
): Tensor {
  const { kernel, padding, dilation } = geometry;
  const turned = [0, 1].map((i) => dilation[i]! * (kernel[i]! - 1) - padding[i]!) as [number, number];
  const inputs = [toBlocked(dy), turnedFilter(weight)];
  return fromBlocked(
    dy.graph.emit1(nchwc("Conv"), inputs, shape, attributes({ ...geometry, padding: turned })),
  );
}

/** Weights `[K, C, kh, kw]` as `[K / b, C / b, kh, kw, b of C, b of K]`, or `[K / b, C, kh, kw, b of K]` for fewer than b channels. */
function filter(weight: Tensor): Tensor {
  const { graph } = weight;
  const block = graph.channelBlock as number;
  const [outputs, inputs, height, width] = staticShape(weight.shape, "Conv") as Shape4;
  const outermost = blockRows(weight, outputs, inputs * height * width);
  if (inputs < block) return reshape(outermost, weight.shape);
  const shape = [outputs / block, inputs / block, block, height * width, block];
  return reshape(transpose(reshape(outermost, shape), [0, 1, 3, 2, 4]), weight.shape);
}

/** The filter of dx: weights turned by 180°, input and output channels exchanged. */
function turnedFilter(weight: Tensor): Tensor {
  const { graph } = weight;
  const block = graph.channelBlock as number;
  const [outputs, inputs, height, width] = staticShape(weight.shape, "Conv") as Shape4;
  const positions = height * width;
  const exchanged = transpose(reshape(weight, [outputs, inputs, positions]), [1, 0, 2]);
  const outermost = blockRows(exchanged, inputs, outputs * positions);
  const shape = [inputs / block, outputs / block, block, positions, block];
  const backwards = Array.from({ length: positions }, (_, i) => positions - 1 - i);
  const turned = graph.emit1("Gather", [reshape(outermost, shape), graph.indices(backwards)], shape, {
    axis: 3,
  });
  return reshape(transpose(turned, [0, 1, 3, 2, 4]), [inputs, outputs, height, width]);
}

/** A matrix `[rows, columns]` as `[rows / b, columns, b]`. */
export function blockRows(x: Tensor, rows: number, columns: number): Tensor {
  const shape = [1, rows, columns, 1];
  return x.graph.emit1(nchwc("ReorderInput"), [reshape(x, shape)], shape);
}
