import { blocks, layers, leCunNormal, ops } from "@numera/graph";
import type { Model } from "./model.ts";

/**
 * A residual network whose work is at 14x14 and 7x7 pixels, where a convolution is mostly multiplications: a stem of 24
 * channels, then two stages of 48 and 96 channels with a residual block with squeeze and excite each. 267,238 parameters, and
 * about eight times the operations of the seed CNN.
 */
export const residual: Model = {
  name: "residual",
  description:
    "conv 24 3x3, pool, conv 48, residual 48, pool, conv 96, residual 96, global average pool, dropout 0.2, dense 10; " +
    "batch norms, squeeze and excite",
  logits(scope, image, classes) {
    let x = ops.maxPool(blocks.convolutionNorm(scope, "stem", image, 24), 2);
    x = blocks.convolutionNorm(scope, "stage1", x, 48);
    x = ops.maxPool(blocks.residual(scope, "residual1", x, { reduction: 4 }), 2);
    x = blocks.convolutionNorm(scope, "stage2", x, 96);
    x = blocks.residual(scope, "residual2", x, { reduction: 4 });
    x = layers.dropout(scope, "dropout", ops.flatten(ops.globalAveragePool(x)), 0.2);
    return layers.dense(scope, "output", x, classes, leCunNormal);
  },
};
