import { blocks, layers, leCunNormal, ops } from "@numera/graph";
import type { Model } from "./model.ts";

/**
 * A residual network of three stages, 32 channels at 14x14 pixels, 64 at 7x7 and 128 at 3x3: a convolution that is pooled, then a
 * residual block, each. All channels fill the runtime's blocks of 16. 492,394 parameters, six to seven times the operations
 * of the seed CNN.
 */
export const residual: Model = {
  name: "residual",
  description:
    "conv 32, 64, 128 3x3, each with pool and a residual block; dropout 0.2, dense 10; batch norms",
  logits(scope, image, classes) {
    let x = image;
    for (const [stage, channels] of [32, 64, 128].entries()) {
      x = blocks.convolutionPool(scope, `stage${stage + 1}`, x, channels);
      x = blocks.residual(scope, `residual${stage + 1}`, x);
    }
    x = layers.dropout(scope, "dropout", ops.flatten(x), 0.2);
    return layers.dense(scope, "output", x, classes, leCunNormal);
  },
};
