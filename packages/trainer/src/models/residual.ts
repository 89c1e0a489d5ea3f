import { blocks, layers, leCunNormal, ops } from "@numera/graph";
import type { Model } from "./model.ts";

/**
 * A residual network that pools late: two convolutions without padding at 28x28 pixels, 32 channels; after the first pool 64 at 12x12
 * pixels and a residual block, after the second 128 at 6x6 and a residual block; the mean over what is left goes to the dense
 * layer. All channels fill the runtime's blocks of 16. 472,874 parameters.
 */
export const residual: Model = {
  name: "residual",
  description:
    "conv 32, 32 3x3, pool, conv 64 3x3, residual block, conv 128 3x3, pool, residual block; global average pool, dropout 0.2, dense 10; batch norms",
  logits(scope, image, classes) {
    let x = blocks.convolutionNorm(scope, "conv1", image, 32, { padding: 0 });
    x = blocks.convolutionPool(scope, "conv2", x, 32, { padding: 0 });
    x = blocks.residual(scope, "residual1", blocks.convolutionNorm(scope, "conv3", x, 64));
    x = blocks.residual(scope, "residual2", blocks.convolutionPool(scope, "conv4", x, 128));
    x = layers.dropout(scope, "dropout", ops.globalAveragePool(x), 0.2);
    return layers.dense(scope, "output", x, classes, leCunNormal);
  },
};
