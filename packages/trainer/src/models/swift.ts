import { layers, leCunNormal, ops } from "@numera/graph";
import type { Model } from "./model.ts";

/**
 * For training in a hurry: three convolutions of 3x3, each pooled before its batch norm and ReLU, so that these pass over a
 * quarter of the values (as airbench does: Jordan 2024, "94% on CIFAR-10 in 3.29 seconds"). 64,586 parameters, twice the
 * operations of the seed CNN.
 */
export const swift: Model = {
  name: "swift",
  description: "conv 32, 48, 96 3x3, each with pool and batch norm; dense 10",
  logits(scope, image, classes) {
    let x = image;
    for (const [i, channels] of [32, 48, 96].entries()) {
      const name = `conv${i + 1}`;
      const options = { channels, kernel: 3, padding: i === 0 ? 0 : 1, bias: false } as const;
      const pooled = ops.maxPool(layers.convolution(scope, name, x, options), 2);
      x = ops.relu(layers.batchNorm(scope, `${name}.norm`, pooled));
    }
    return layers.dense(scope, "output", ops.flatten(x), classes, leCunNormal);
  },
};
