import { layers, leCunNormal, ops } from "@numera/graph";
import type { Model } from "./model.ts";

/**
 * LeNet-5 (LeCun, Bottou, Bengio, Haffner 1998, section II.B) as it is taught today: every feature map of C3 sees
 * all maps of S2, subsampling is average pooling, and the output is a softmax instead of radial basis functions.
 * The 28x28 image is padded to the paper's 32x32. 61,706 parameters.
 */
export const lenet5: Model = {
  name: "lenet5",
  description: "conv 6 5x5, average pool, conv 16 5x5, average pool, dense 120, dense 84, dense 10; tanh",
  logits(scope, image, classes) {
    const convolution = { kernel: 5, initialize: leCunNormal };
    let x = ops.tanh(layers.convolution(scope, "c1", image, { ...convolution, channels: 6, padding: 2 }));
    x = ops.tanh(layers.convolution(scope, "c3", ops.averagePool(x, 2), { ...convolution, channels: 16 }));
    x = ops.tanh(layers.dense(scope, "c5", ops.flatten(ops.averagePool(x, 2)), 120, leCunNormal));
    x = ops.tanh(layers.dense(scope, "f6", x, 84, leCunNormal));
    return layers.dense(scope, "output", x, classes, leCunNormal);
  },
};
