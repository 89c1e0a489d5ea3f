import { Random } from "@numera/random";
import type { Tensor } from "../graph.ts";
import { batchNorm, convolution, dense, dropout } from "../nn/layers.ts";
import type { Scope, TrainingScope } from "../nn/scope.ts";
import { softmaxCrossEntropy } from "../ops/crossEntropy.ts";
import { relu } from "../ops/elementwise.ts";
import { globalAveragePool, maxPool } from "../ops/pooling.ts";
import { float32, int64, type Value } from "../runtime/session.ts";

export const BATCH = 8;

/** A small CNN with every kind of state: parameters, running statistics, dropout's draws. */
export function tinyModel(scope: Scope, image: Tensor): Tensor {
  let x = relu(
    batchNorm(scope, "norm1", convolution(scope, "conv1", image, { channels: 4, kernel: 3, bias: false })),
  );
  x = relu(convolution(scope, "conv2", maxPool(x, 2), { channels: 6, kernel: 3, padding: 1 }));
  return dense(scope, "output", dropout(scope, "dropout", globalAveragePool(x), 0.25), 3);
}

export function tinyLoss(scope: TrainingScope, count = BATCH): { loss: Tensor } {
  const image = scope.graph.input("image", [count, 1, 8, 8]);
  const label = scope.graph.input("label", [count], "int64");
  return { loss: softmaxCrossEntropy(tinyModel(scope, image), label) };
}

/** Batch number `index` of a task that can be learned: the class is where the bright band of the image lies. */
export function tinyBatch(
  index: number,
): Record<"image" | "label", Value & { data: Float32Array | BigInt64Array }> {
  const random = new Random(99).at(index);
  const labels = Array.from({ length: BATCH }, () => random.integer(3));
  const pixels = new Float32Array(BATCH * 64);
  labels.forEach((label, n) => {
    for (let i = 0; i < 64; i++) {
      const inBand = Math.floor((i >> 3) / 3) === label || (label === 2 && i >> 3 > 5);
      pixels[n * 64 + i] = random.normal() * 0.3 + (inBand ? 1 : 0);
    }
  });
  return {
    image: float32(pixels, [BATCH, 1, 8, 8]) as Value & { data: Float32Array },
    label: int64(labels, [BATCH]) as Value & { data: BigInt64Array },
  };
}
