import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import type { GraphTarget } from "../graph.ts";
import { mul } from "../ops/arithmetic.ts";
import { reduceMean } from "../ops/reduce.ts";
import { adam } from "../optimizers/adam.ts";
import { detectTarget } from "../runtime/graphTarget.ts";
import { float32 } from "../runtime/session.ts";
import { TrainingSession } from "../runtime/trainingSession.ts";
import type { BatchValue } from "../runtime/trainingState.ts";
import { compileTrainingStep } from "../runtime/trainingStep.ts";
import { batchNorm, convolution, dataConvolutionNorm } from "./layers.ts";
import type { Scope } from "./scope.ts";

type Build = (scope: Scope, image: Parameters<typeof convolution>[2]) => ReturnType<typeof convolution>;

/** Losses of six steps, and what the weights and running statistics are then. */
async function train(build: Build, target: GraphTarget, channels: number) {
  const random = new Random(3);
  const shape = [16, channels, 9, 8];
  const step = compileTrainingStep(
    (scope) => {
      const y = build(scope, scope.graph.input("image", shape));
      const size = y.shape as number[];
      const weights = random.at("weights").fillNormal(new Float32Array(size.reduce((a, b) => a * b, 1)));
      return { loss: reduceMean(mul(mul(y, y), scope.graph.constant(weights, size))) };
    },
    adam(),
    { target },
  );
  const session = await TrainingSession.create(ort, step, new Random(1));
  const losses: number[] = [];
  for (let i = 0; i < 6; i++) {
    const pixels = random.at("image", i).fillUniform(new Float32Array(16 * channels * 72));
    losses.push((await session.train({ image: float32(pixels, shape) as BatchValue }, 0.05)).loss!);
  }
  const weights = session.weights();
  await session.release();
  return { losses, weights };
}

test.each([
  { channels: 1, options: { kernel: 3, padding: 1 } },
  { channels: 1, options: { kernel: [5, 3], stride: [2, 1], padding: [2, 0] } },
  { channels: 3, options: { kernel: 2, dilation: 2 } },
] as const)(
  "learns as a batch norm of the convolution does: $channels channel(s), $options",
  async ({ channels, options }) => {
    const settings = { channels: 16, ...options };
    const apart: Build = (scope, image) =>
      batchNorm(scope, "conv.norm", convolution(scope, "conv", image, { ...settings, bias: false }));
    const joined: Build = (scope, image) => dataConvolutionNorm(scope, "conv", image, settings);
    for (const target of [{}, await detectTarget(ort)]) {
      const [expected, found] = [await train(apart, target, channels), await train(joined, target, channels)];
      found.losses.forEach((loss, i) => {
        expect(loss, `loss ${i}`).toBeCloseTo(expected.losses[i]!, 4);
      });
      expect([...found.weights.keys()].sort()).toEqual([...expected.weights.keys()].sort());
      for (const [name, values] of expected.weights) {
        values.forEach((value, i) => {
          expect(found.weights.get(name)![i], name).toBeCloseTo(value, 3);
        });
      }
    }
  },
);
