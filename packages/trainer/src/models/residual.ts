import { blocks, layers, leCunNormal, ops } from "@numera/graph";
import type { Model } from "./model.ts";

/**
 * A residual network of three stages, 32 channels at 14x14 pixels, 64 and 128 at 7x7: a convolution, pooled in the first two,
 * then a residual block, each; the mean over the last stage's pixels goes to the dense layer. All channels fill the runtime's
 * blocks of 16. 482,154 parameters, eleven times the operations of the seed CNN.
 */
export const residual: Model = {
  name: "residual",
  description:
    "conv 32, 64 3x3 with pool, conv 128 3x3, each with a residual block; global average pool, dropout 0.2, dense 10; batch norms",
  logits(scope, image, classes) {
    let x = blocks.residual(scope, "residual1", blocks.convolutionPool(scope, "stage1", image, 32));
    x = blocks.residual(scope, "residual2", blocks.convolutionPool(scope, "stage2", x, 64));
    x = blocks.residual(scope, "residual3", blocks.convolutionNorm(scope, "stage3", x, 128));
    x = layers.dropout(scope, "dropout", ops.globalAveragePool(x), 0.2);
    return layers.dense(scope, "output", x, classes, leCunNormal);
  },
};
