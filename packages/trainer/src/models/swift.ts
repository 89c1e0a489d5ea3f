import { blocks, layers, leCunNormal, ops } from "@numera/graph";
import type { Model } from "./model.ts";

/**
 * For training in a hurry: three convolutions of 3x3, each pooled before its batch norm and ReLU. 64,586 parameters, twice the
 * operations of the seed CNN.
 */
export const swift: Model = {
  name: "swift",
  description: "conv 32, 48, 96 3x3, each with pool and batch norm; dense 10",
  logits(scope, image, classes) {
    let x = blocks.convolutionPool(scope, "conv1", image, 32, { padding: 0 });
    x = blocks.convolutionPool(scope, "conv2", x, 48);
    x = blocks.convolutionPool(scope, "conv3", x, 96);
    return layers.dense(scope, "output", ops.flatten(x), classes, leCunNormal);
  },
};
