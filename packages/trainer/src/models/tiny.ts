import { blocks, layers, leCunNormal, ops } from "@numera/graph";
import type { Model } from "./model.ts";

/**
 * As good as it gets with fewer than 8,000 parameters: four convolutions of 3x3 with batch norm and the mean of every map before
 * one dense layer. All have 16 channels, which the runtime's NCHWc layout takes for the price of fewer (`ops/blocked`), and what
 * is left at 28x28 pixels is one convolution of one channel. 7,354 parameters.
 */
export const tiny: Model = {
  name: "tiny",
  description: "conv 16 3x3, pool, conv 16, 16, pool, conv 16, global average pool, dense 10; batch norms",
  logits(scope, image, classes) {
    let x = blocks.convolutionPool(scope, "conv1", image, 16);
    x = blocks.convolutionNorm(scope, "conv2", x, 16);
    x = blocks.convolutionPool(scope, "conv3", x, 16);
    x = blocks.convolutionNorm(scope, "conv4", x, 16);
    return layers.dense(scope, "output", ops.flatten(ops.globalAveragePool(x)), classes, leCunNormal);
  },
};
