import { GraphError } from "../errors.ts";
import type { Tensor } from "../graph.ts";
import { elementCount, formatShape, type Shape, windowedDim } from "../shape.ts";
import { div } from "./arithmetic.ts";
import { blockedTwin } from "./blocked/layout.ts";
import { pair } from "./convolution.ts";
import { maxPoolByHalves, poolsByHalves } from "./maxPoolByHalves.ts";
import { reduceMean } from "./reduce.ts";
import { reshape } from "./reshape.ts";

export interface PoolOptions {
  /** Step in pixels; the kernel's size by default, so that windows tile the image. */
  readonly stride?: number | readonly [number, number];
  readonly padding?: number | readonly [number, number];
}

interface Windows {
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly padding: readonly [number, number];
  /** Windows neither overlap nor reach over the border. */
  readonly disjoint: boolean;
  readonly shape: Shape;
  readonly attributes: Record<string, readonly number[]>;
}

function windows(
  x: Tensor,
  size: number | readonly [number, number],
  options: PoolOptions,
  op: string,
): Windows {
  if (x.shape.length !== 4)
    throw new GraphError(`${op}: the input must be [N, C, H, W], not ${formatShape(x.shape)}`);
  const kernel = pair(size);
  const stride = pair(options.stride ?? kernel);
  const padding = pair(options.padding ?? 0);
  const pooled = [0, 1].map((i) =>
    windowedDim(x.shape[2 + i] as number, kernel[i] as number, stride[i] as number, padding[i] as number, op),
  );
  return {
    kernel,
    stride,
    padding,
    disjoint: stride[0] >= kernel[0] && stride[1] >= kernel[1] && padding.every((width) => width === 0),
    shape: [x.shape[0] as number, x.shape[1] as number, ...pooled],
    attributes: { kernel_shape: kernel, strides: stride, pads: [...padding, ...padding] },
  };
}

/**
 * The largest value of each window; the gradient goes to the place where it stood.
 * @param x `[N, C, H, W]` @param size window height and width in pixels
 */
export function maxPool(
  x: Tensor,
  size: number | readonly [number, number],
  options: PoolOptions = {},
): Tensor {
  const { graph } = x;
  const { shape, attributes, disjoint, kernel, stride } = windows(x, size, options, "MaxPool");
  if (shape.some((dim) => typeof dim === "string")) return graph.emit1("MaxPool", [x], shape, attributes);
  if ((blockedTwin(x) || graph.portable) && disjoint && poolsByHalves(kernel, stride))
    return maxPoolByHalves(x, kernel);
  const [y, places] = graph.emit("MaxPool", [x], attributes, { shape }, { shape, dtype: "int64" }) as [
    Tensor,
    Tensor,
  ];
  return graph.record(y, [x], (dy) => {
    if (disjoint) {
      const inputShape = graph.indices(x.shape as number[]);
      const { pads: _, ...unpool } = attributes;
      return [graph.emit1("MaxUnpool", [dy, places, inputShape], x.shape, unpool)];
    }
    // Overlapping windows can share their maximum, so the gradients are added up: `places` counts through all of x.
    const flat = [elementCount(x.shape)];
    const zeros = graph.emit1("ConstantOfShape", [graph.indices(flat)], flat);
    const pooledCount = graph.indices([elementCount(shape)]);
    const flatPlaces = graph.emit1("Reshape", [places, pooledCount], [elementCount(shape)], {}, "int64");
    const flatGradient = reshape(dy, [elementCount(shape)]);
    const attributesAdd = { axis: 0, reduction: "add" };
    return [
      reshape(
        graph.emit1("ScatterElements", [zeros, flatPlaces, flatGradient], flat, attributesAdd),
        x.shape,
      ),
    ];
  });
}

/**
 * The mean of each window; padding counts as zeros.
 * @param x `[N, C, H, W]` @param size window height and width in pixels
 */
export function averagePool(
  x: Tensor,
  size: number | readonly [number, number],
  options: PoolOptions = {},
): Tensor {
  const { graph } = x;
  const { kernel, stride, padding, shape, attributes } = windows(x, size, options, "AveragePool");
  const y = graph.emit1("AveragePool", [x], shape, { ...attributes, count_include_pad: 1 });
  return graph.record(y, [x], (dy) => {
    // Each channel's gradient is spread over its window: a transposed convolution with a kernel of ones.
    const channels = x.shape[1] as number;
    const ones = graph.constant(new Array(channels * kernel[0] * kernel[1]).fill(1), [
      channels,
      1,
      ...kernel,
    ]);
    const outputPadding = [0, 1].map((i) => {
      const covered =
        (stride[i] as number) * ((shape[2 + i] as number) - 1) +
        (kernel[i] as number) -
        2 * (padding[i] as number);
      return (x.shape[2 + i] as number) - covered;
    });
    const share = div(dy, graph.scalar(kernel[0] * kernel[1]));
    return [
      graph.emit1("ConvTranspose", [share, ones], x.shape, {
        ...attributes,
        group: channels,
        output_padding: outputPadding,
      }),
    ];
  });
}

/** The mean of each channel's whole image: `[N, C, H, W] -> [N, C]`. */
export function globalAveragePool(x: Tensor): Tensor {
  if (x.shape.length !== 4)
    throw new GraphError(`GlobalAveragePool: the input must be [N, C, H, W], not ${formatShape(x.shape)}`);
  return reduceMean(x, [2, 3]);
}
