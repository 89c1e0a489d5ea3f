import { layers, leCunNormal, ops } from "@numera/graph";
import type { Model } from "./model.ts";

/**
 * The student project's network: two convolutions of 3x3 without padding, each followed by ReLU and 2x2 max pooling,
 * then a hidden layer of 128 with dropout. 225,034 parameters. Pooling comes before the ReLU, which gives the same
 * values (the largest of the rectified is the rectified largest) in a quarter of the work.
 */
export const seedCnn: Model = {
  name: "seed-cnn",
  description: "conv 32 3x3, pool, conv 64 3x3, pool, dense 128, dropout 0.5, dense 10",
  logits(scope, image, classes) {
    let x = ops.relu(ops.maxPool(layers.convolution(scope, "conv1", image, { channels: 32, kernel: 3 }), 2));
    x = ops.relu(ops.maxPool(layers.convolution(scope, "conv2", x, { channels: 64, kernel: 3 }), 2));
    x = ops.relu(layers.dense(scope, "dense1", ops.flatten(x), 128));
    x = layers.dropout(scope, "dropout", x, 0.5);
    return layers.dense(scope, "dense2", x, classes, leCunNormal);
  },
};
