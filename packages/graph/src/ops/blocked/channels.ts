/** Sums over the pixels of images in blocks of channels, and one factor and offset for each channel (`layout.ts`). */
import type { Tensor } from "../../tensor.ts";
import { reshape } from "../reshape.ts";
import { fromBlocked, nchwc } from "./layout.ts";

/** The mean over each channel's pixels. @param blocked in blocks @returns `[N, C]` */
export function pixelMeans(blocked: Tensor): Tensor {
  const [batch, channels] = blocked.shape as [number, number];
  const means = blocked.graph.emit1(nchwc("GlobalAveragePool"), [blocked], [batch, channels, 1, 1]);
  return reshape(means, [batch, channels]);
}

/** The mean over each channel's pixels in all images. @returns `[C]` */
export function channelMeans(blocked: Tensor): Tensor {
  const means = pixelMeans(blocked);
  return blocked.graph.emit1("ReduceMean", [means], [means.shape[1]!], { axes: [0], keepdims: 0 });
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
