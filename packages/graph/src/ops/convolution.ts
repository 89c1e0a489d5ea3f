/**
 * 2-D convolution and its gradients, from ONNX operators alone (ONNX Runtime's inference builds have no ConvGrad).
 *
 * With input x `[N, C, H, W]`, weights w `[K, C/groups, kh, kw]` and output y `[N, K, OH, OW]`:
 * - dx is the transposed convolution of dy with the same weights (Dumoulin and Visin 2016, chapter 4), which is also a
 *   convolution of dy with the weights turned by 180° and their channel axes exchanged. Where y is as large as x the
 *   latter takes half the time; where y is smaller (no padding) it does more work and loses.
 * - dw[k, c, i, j] = sum over n, p, q of dy[n, k, p, q] xpad[n, c, s p + i, s q + j]: for each weight position (i, j)
 *   one slice of x times dy. Few channels go side by side into one product (im2col); many are quicker one by one.
 */
import { GraphError } from "../errors.ts";
import type { Tensor } from "../graph.ts";
import { formatShape, type Shape, staticShape, windowedDim } from "../shape.ts";
import { blockedConvolution, blockedInputGradient } from "./blocked/convolution.ts";
import { blockedTwin, canBlock } from "./blocked/layout.ts";
import { blockedWeightGradient, blocksImages } from "./blocked/weightGradient.ts";
import { concat } from "./concat.ts";
import { matmul } from "./matmul.ts";
import { pad, slice } from "./padAndSlice.ts";
import { reduceSum } from "./reduce.ts";
import { reshape } from "./reshape.ts";
import { transpose } from "./transpose.ts";

export interface Conv2dOptions {
  /** Vertical and horizontal step in pixels; one number for both. */
  readonly stride?: number | readonly [number, number];
  /** Zeros added above and below, left and right; one number for both. */
  readonly padding?: number | readonly [number, number];
  /** Distance of neighboring weights in pixels; one number for both axes. */
  readonly dilation?: number | readonly [number, number];
  /** Channels are split into this many groups, each convolved by itself. */
  readonly groups?: number;
}

export interface Geometry {
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly padding: readonly [number, number];
  readonly dilation: readonly [number, number];
  readonly groups: number;
}

/** Options with their defaults filled in. */
export function geometryOf(kernel: readonly [number, number], options: Conv2dOptions): Geometry {
  const { stride = 1, padding = 0, dilation = 1, groups = 1 } = options;
  return { kernel, stride: pair(stride), padding: pair(padding), dilation: pair(dilation), groups };
}

/** In how many rows and columns the kernel is put on x. */
function placesOf(x: Tensor, geometry: Geometry): [number, number] {
  const covered = extent(geometry);
  return [0, 1].map((i) =>
    windowedDim(x.shape[2 + i] as number, covered[i]!, geometry.stride[i]!, geometry.padding[i]!, "Conv"),
  ) as [number, number];
}

/** Rows and columns that a window covers, the gaps of a dilated one included. */
function extent({ kernel, dilation }: Geometry): [number, number] {
  return [dilation[0] * (kernel[0] - 1) + 1, dilation[1] * (kernel[1] - 1) + 1];
}

export function pair(value: number | readonly [number, number]): readonly [number, number] {
  return typeof value === "number" ? [value, value] : value;
}

/**
 * `y[n, k] = bias[k] + sum over c of w[k, c] * x[n, c]` (cross-correlation, as every CNN library has it).
 * @param x `[N, C, H, W]`
 * @param weight `[K, C / groups, kernelHeight, kernelWidth]`
 * @param bias `[K]`
 * @returns `[N, K, OH, OW]` with `OH = floor((H + 2 padding - dilation (kernelHeight - 1) - 1) / stride) + 1`
 * @throws GraphError that names the shapes when they do not fit
 */
export function conv2d(x: Tensor, weight: Tensor, bias?: Tensor, options: Conv2dOptions = {}): Tensor {
  const { graph } = x;
  const groups = options.groups ?? 1;
  const fits = x.shape.length === 4 && weight.shape.length === 4;
  const [outChannels, groupChannels, kernelHeight, kernelWidth] = staticShape(weight.shape, "Conv") as [
    number,
    number,
    number,
    number,
  ];
  if (
    !fits ||
    x.shape[1] !== groupChannels * groups ||
    outChannels % groups !== 0 ||
    (bias && bias.shape[0] !== outChannels)
  ) {
    throw new GraphError(
      `Conv: input ${formatShape(x.shape)} and weights ${formatShape(weight.shape)} do not fit with ${groups} group(s)` +
        (bias ? ` and bias ${formatShape(bias.shape)}` : ""),
    );
  }
  const geometry = geometryOf([kernelHeight, kernelWidth], options);
  const [height, width] = placesOf(x, geometry);
  const inputs = bias ? [x, weight, bias] : [x, weight];
  const shape = [x.shape[0] as number, outChannels, height, width];
  const y = blocks(x, outChannels, groups)
    ? blockedConvolution(x, weight, bias, shape, geometry)
    : graph.emit1("Conv", inputs, shape, convAttributes(geometry));
  return graph.record(y, inputs, (dy, needed) => [
    needed[0] ? inputGradient(dy, weight, x, geometry) : undefined,
    needed[1] ? weightGradient(dy, x, weight.shape, geometry) : undefined,
    needed[2] ? reduceSum(dy, [0, 2, 3]) : undefined,
  ]);
}

/** Whether to convolve in blocks of channels: the input's are whole blocks, or fewer than one. */
function blocks(x: Tensor, outChannels: number, groups: number): boolean {
  const { channelBlock } = x.graph;
  if (channelBlock === undefined || groups !== 1 || x.shape.some((dim) => typeof dim === "string"))
    return false;
  return outChannels % channelBlock === 0 && (canBlock(x) || (x.shape[1] as number) < channelBlock);
}

function convAttributes({ kernel, stride, padding, dilation, groups }: Geometry) {
  return {
    kernel_shape: kernel,
    strides: stride,
    pads: [...padding, ...padding],
    dilations: dilation,
    group: groups,
  };
}

/** Share of x's area that y must have for a convolution with turned weights to be the quicker way to dx. */
const LARGE_OUTPUT = 0.85;

function inputGradient(dy: Tensor, weight: Tensor, x: Tensor, geometry: Geometry): Tensor {
  const { shape } = x;
  const { stride, padding } = geometry;
  const window = extent(geometry);
  const [inputArea, outputArea] = [shape, dy.shape].map((s) => (s[2] as number) * (s[3] as number)) as [
    number,
    number,
  ];
  const turnedPadding = window.map((length, i) => length - 1 - padding[i]!) as [number, number];
  const unitStride = stride[0] === 1 && stride[1] === 1;
  const fitsPadding = turnedPadding.every((width) => width >= 0);
  if (blockedTwin(x) && canBlock(dy) && unitStride && fitsPadding && geometry.groups === 1) {
    return blockedInputGradient(dy, weight, shape as number[], geometry);
  }
  if (unitStride && fitsPadding && outputArea >= LARGE_OUTPUT * inputArea) {
    const attributes = convAttributes({ ...geometry, padding: turnedPadding });
    return dy.graph.emit1("Conv", [dy, turnWeights(weight, geometry.groups)], shape, attributes);
  }
  // Rows and columns of x that no window reached come back as zeros.
  const outputPadding = [0, 1].map((i) => {
    const covered = stride[i]! * ((dy.shape[2 + i] as number) - 1) + window[i]! - 2 * padding[i]!;
    return (shape[2 + i] as number) - covered;
  });
  const attributes = { ...convAttributes(geometry), output_padding: outputPadding };
  return dy.graph.emit1("ConvTranspose", [dy, weight], shape, attributes);
}

/** Weights turned by 180° with input and output channels exchanged inside each group. */
function turnWeights(weight: Tensor, groups: number): Tensor {
  const { graph } = weight;
  const [outChannels, groupChannels, ...kernel] = weight.shape as [number, number, number, number];
  const grouped = reshape(weight, [groups, outChannels / groups, groupChannels, ...kernel]);
  const exchanged = reshape(transpose(grouped, [0, 2, 1, 3, 4]), [
    groups * groupChannels,
    outChannels / groups,
    ...kernel,
  ]);
  const [starts, ends, axes, steps] = [
    [-1, -1],
    [-1e6, -1e6],
    [2, 3],
    [-1, -1],
  ].map((list) => graph.indices(list));
  return graph.emit1("Slice", [exchanged, starts, ends, axes, steps], exchanged.shape);
}

/** Channels a group from which one product per weight position is quicker than one over all positions. */
const MANY_CHANNELS = 8;

function weightGradient(dy: Tensor, x: Tensor, shape: Shape, geometry: Geometry): Tensor {
  const { kernel, groups } = geometry;
  const [batch, outChannels, outHeight, outWidth] = staticShape(dy.shape, "Conv") as [
    number,
    number,
    number,
    number,
  ];
  const groupChannels = shape[1] as number;
  if (groups === 1 && blockedTwin(dy) && canBlock(dy) && blocksImages(dy)) {
    return blockedWeightGradient(dy, x, shape as number[], geometry);
  }
  const pixels = outHeight * outWidth;
  const windows = valuesUnder(x, geometry).map((values) =>
    reshape(values, [batch, groups, groupChannels, pixels]),
  );
  const gradients = reshape(dy, [batch, groups, outChannels / groups, pixels]);
  const product = (columns: Tensor) => reduceSum(matmul(gradients, transpose(columns, [0, 1, 3, 2])), [0]);
  const summed =
    groupChannels < MANY_CHANNELS ? product(concat(windows, 2)) : concat(windows.map(product), 2);
  const positions = reshape(summed, [outChannels, kernel[0] * kernel[1], groupChannels]);
  return reshape(transpose(positions, [0, 2, 1]), shape);
}

/** What x has under each weight of the kernel, row by row of it, in all places that the kernel takes: `[N, C, OH, OW]` each. */
export function valuesUnder(x: Tensor, geometry: Geometry): Tensor[] {
  const { kernel, stride, padding, dilation } = geometry;
  const places = placesOf(x, geometry);
  const padded = pad(x, [0, 0, ...padding], [0, 0, ...padding]);
  return Array.from({ length: kernel[0] * kernel[1] }, (_, weight) => {
    const starts = [Math.floor(weight / kernel[1]) * dilation[0], (weight % kernel[1]) * dilation[1]];
    const ends = starts.map((start, i) => start + stride[i]! * (places[i]! - 1) + 1);
    return slice(padded, [2, 3], starts, ends, stride);
  });
}
