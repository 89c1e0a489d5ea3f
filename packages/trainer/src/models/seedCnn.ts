import { layers, leCunNormal, ops } from "@numera/graph";
import type { Model } from "./model.ts";

/**
 * The student project's network: two convolutions of 3x3 without padding, each followed by ReLU and 2x2 max pooling,
 * then a hidden layer with dropout. The second convolution has twice the filters of the first, whatever that has. Pooling
 * comes before the ReLU, which gives the same values (the largest of the rectified is the rectified largest) in a quarter of
 * the work.
 */
function seedCnnOf({ filters, dense }: { readonly filters: number; readonly dense: number }): Model {
  return {
    name: "seed-cnn",
    description: `conv ${filters} 3x3, pool, conv ${2 * filters} 3x3, pool, dense ${dense}, dropout 0.5, dense 10`,
    logits(scope, image, classes) {
      const convolution = (name: string, x: typeof image, channels: number) =>
        ops.relu(ops.maxPool(layers.convolution(scope, name, x, { channels, kernel: 3 }), 2));
      let x = convolution("conv2", convolution("conv1", image, filters), 2 * filters);
      x = ops.relu(layers.dense(scope, "dense1", ops.flatten(x), dense));
      x = layers.dropout(scope, "dropout", x, 0.5);
      return layers.dense(scope, "dense2", x, classes, leCunNormal);
    },
    sizes: { filters, dense },
    resized: (sizes) => seedCnnOf({ filters, dense, ...sizes }),
  };
}

/** With 32 filters and 128 hidden units it has 225,034 parameters. */
export const seedCnn = seedCnnOf({ filters: 32, dense: 128 });
