/** Sums over the pixels of images in blocks of channels, and one factor and offset for each channel (`layout.ts`). */
import type { Tensor } from "../../graph.ts";
import { reshape } from "../reshape.ts";
import { scale } from "../scale.ts";
import { fromBlocked, nchwc } from "./layout.ts";

/** The mean over each channel's pixels. @param blocked in blocks @returns `[N, C]` */
export function pixelMeans(blocked: Tensor): Tensor {
  const [batch, channels] = blocked.shape as [number, number];
  const means = blocked.graph.emit1(nchwc("GlobalAveragePool"), [blocked], [batch, channels, 1, 1]);
  return reshape(means, [batch, channels]);
}

/** The mean over each channel's pixels in all images. @returns `[C]` */
export function channelMeans(blocked: Tensor): Tensor {
  return meansOfImages(pixelMeans(blocked));
}

/**
 * The mean over each channel's pixels in all images of the products `x y`, which are written nowhere: of every channel of
 * every image y is the filter, as large as the image, of a depthwise convolution.
 * @param x in blocks @param y in blocks, of the same shape @returns `[C]`
 */
export function channelMeanProducts(x: Tensor, y: Tensor): Tensor {
  const [batch, channels, height, width] = x.shape as [number, number, number, number];
  const maps = batch * channels;
  const inputs = [reshape(x, [1, maps, height, width]), reshape(y, [maps, 1, height, width])];
  const sums = x.graph.emit1(nchwc("Conv"), inputs, [1, maps, 1, 1], {
    kernel_shape: [height, width],
    strides: [1, 1],
    pads: [0, 0, 0, 0],
    dilations: [1, 1],
    group: maps,
  });
  return scale(meansOfImages(reshape(sums, [batch, channels])), 1 / (height * width));
}

/** `[N, C] -> [C]` */
function meansOfImages(values: Tensor): Tensor {
  return values.graph.emit1("ReduceMean", [values], [values.shape[1]!], { axes: [0], keepdims: 0 });
}

/**
 * `factor x + offset + sum`, one factor and offset for each channel, in one pass: a convolution of 1x1 with a group for each
 * channel.
 * @param blocked in blocks @param sum in blocks too; it is overwritten
 * @returns in blocks
 */
export function channelAffine(
  blocked: Tensor,
  { factor, offset, sum }: { readonly factor: Tensor; readonly offset?: Tensor; readonly sum?: Tensor },
): Tensor {
  const channels = blocked.shape[1] as number;
  const inputs = [blocked, reshape(factor, [channels, 1, 1, 1]), offset, sum];
  while (inputs.at(-1) === undefined) inputs.pop();
  return blocked.graph.emit1(nchwc("Conv"), inputs, blocked.shape, {
    kernel_shape: [1, 1],
    strides: [1, 1],
    pads: [0, 0, 0, 0],
    dilations: [1, 1],
    group: channels,
  });
}

/** `[N, C]` repeated at every pixel: an image in both layouts. */
export function repeatedPixels(values: Tensor, height: number, width: number): Tensor {
  const { graph } = values;
  const [batch, channels] = values.shape as [number, number];
  const block = graph.channelBlock as number;
  const shape = [batch, channels / block, height * width, block];
  const single = reshape(values, [batch, channels / block, 1, block]);
  const repeated = graph.emit1("Expand", [single, graph.indices(shape)], shape);
  return fromBlocked(reshape(repeated, [batch, channels, height, width]));
}
