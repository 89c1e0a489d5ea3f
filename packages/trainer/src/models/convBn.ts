import { layers, leCunNormal, ops, type Scope, type Tensor } from "@numera/graph";
import type { Model } from "./model.ts";

function normalized(scope: Scope, name: string, x: Tensor, channels: number): Tensor {
  const y = layers.convolution(scope, name, x, { channels, kernel: 3, padding: 1, bias: false });
  return layers.batchNorm(scope, `${name}.norm`, y);
}

/**
 * A plain convolutional network with batch norms, the kind that frameworks are tuned for; 131 million operations to train an
 * image. 140,458 parameters. Pooling comes before the ReLU, as in the seed CNN.
 */
export const convBn: Model = {
  name: "conv-bn",
  description:
    "conv 32, 32 3x3, pool, conv 64, 64, pool, conv 128, global average pool, dense 10; batch norms",
  logits(scope, image, classes) {
    let x = ops.relu(
      layers.dataConvolutionNorm(scope, "conv1", image, { channels: 32, kernel: 3, padding: 1 }),
    );
    x = ops.relu(ops.maxPool(normalized(scope, "conv2", x, 32), 2));
    x = ops.relu(normalized(scope, "conv3", x, 64));
    x = ops.relu(ops.maxPool(normalized(scope, "conv4", x, 64), 2));
    x = ops.relu(normalized(scope, "conv5", x, 128));
    return layers.dense(scope, "output", ops.flatten(ops.globalAveragePool(x)), classes, leCunNormal);
  },
};
