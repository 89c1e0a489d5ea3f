import { blocks, layers, leCunNormal, ops } from "@numera/graph";
import type { Model } from "./model.ts";

/**
 * As good as it gets with fewer than 8,000 parameters: five convolutions of 3x3 with batch norm, pooled twice, and the mean
 * of every map before one dense layer. 7,620 parameters.
 */
export const tiny: Model = {
  name: "tiny",
  description:
    "conv 10, 12 3x3, pool, conv 14, 16, pool, conv 18, global average pool, dense 10; batch norms",
  logits(scope, image, classes) {
    let x = blocks.convolutionNorm(scope, "conv1", image, 10);
    x = ops.maxPool(blocks.convolutionNorm(scope, "conv2", x, 12), 2);
    x = blocks.convolutionNorm(scope, "conv3", x, 14);
    x = ops.maxPool(blocks.convolutionNorm(scope, "conv4", x, 16), 2);
    x = blocks.convolutionNorm(scope, "conv5", x, 18);
    return layers.dense(scope, "output", ops.flatten(ops.globalAveragePool(x)), classes, leCunNormal);
  },
};
