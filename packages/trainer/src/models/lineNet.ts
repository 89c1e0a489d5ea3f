import { GraphError, layers, leCunNormal, ops, type Scope, type Tensor } from "@numera/graph";

/** A network that names what stands at each place of a line, for CTC. */
export interface LineModel {
  readonly name: string;
  readonly description: string;
  /** Height in pixels that every line is brought to. */
  readonly height: number;
  /** Width in pixels that one frame advances by. */
  readonly stride: number;
  /** Widths are multiples of so many pixels: one column of the network's last layer. */
  readonly multiple: number;
  /** `[N, 1, height, W]`, ink about 1 and paper about 0, to logits `[N, W / stride, classes]`. */
  frames(scope: Scope, line: Tensor, classes: number): Tensor;
}

function normalized(
  scope: Scope,
  name: string,
  x: Tensor,
  options: Omit<Parameters<typeof layers.convolution>[3], "bias">,
): Tensor {
  const y = layers.convolution(scope, name, x, { ...options, bias: false });
  return ops.relu(layers.batchNorm(scope, `${name}.norm`, y));
}

/** Frames that each column of the last layer names: digits that touch may be nearer than a column is wide. */
const FRAMES_A_COLUMN = 2;

/** Channels along the line: more where there are letters to tell apart, which costs a twentieth of the time. */
function channelsAlong(classes: number): number {
  return classes > 32 ? 160 : 128;
}

/**
 * Convolutions that bring a line of height 40 down to one row of columns 4 pixels apart, then residual convolutions along
 * the line, so that each column sees about 120 pixels. A column names its left and its right half, so frames are 2 pixels
 * apart at the cost of 4. About 0.6 million parameters.
 */
export const lineNet: LineModel = {
  name: "line",
  description:
    "conv 16 5x5 (stride 2x1), pool, conv 32, 64, pool, conv 96, 96, pool, conv 128, conv 128 5x1, three residual 1x5, two frames a column",
  height: 40,
  stride: 2,
  multiple: 4,
  frames(scope, line, classes) {
    if (line.shape[2] !== 40) throw new GraphError(`line: the height must be 40, not ${line.shape[2]}`);
    const same = { kernel: 3, padding: 1 } as const;
    let x = normalized(scope, "conv1", line, { channels: 16, kernel: 5, stride: [2, 1], padding: 2 });
    x = ops.maxPool(x, [1, 2]);
    x = normalized(scope, "conv2", x, { ...same, channels: 32 });
    x = ops.maxPool(normalized(scope, "conv3", x, { ...same, channels: 64 }), 2);
    x = normalized(scope, "conv4", x, { ...same, channels: 96 });
    x = ops.maxPool(normalized(scope, "conv5", x, { ...same, channels: 96 }), [2, 1]);
    x = normalized(scope, "conv6", x, { ...same, channels: 128 });
    const along = channelsAlong(classes);
    x = normalized(scope, "conv7", x, { channels: along, kernel: [5, 1] });
    for (const [i, dilation] of [1, 2, 3].entries()) {
      const name = `along${i + 1}`;
      const dropped = layers.dropout(scope, `${name}.dropout`, x, 0.1);
      const row = {
        channels: along,
        kernel: [1, 5],
        padding: [0, 2 * dilation],
        dilation: [1, dilation],
      } as const;
      x = ops.add(x, normalized(scope, name, dropped, row));
    }
    const channels = FRAMES_A_COLUMN * classes;
    x = layers.convolution(scope, "output", x, { channels, kernel: 1, initialize: leCunNormal });
    // [N, 2 classes, 1, columns] -> [N, columns, 2 classes] -> [N, 2 columns, classes]
    return ops.pixelShuffle(ops.transpose(ops.squeeze(x, 2), [0, 2, 1]), FRAMES_A_COLUMN);
  },
};
