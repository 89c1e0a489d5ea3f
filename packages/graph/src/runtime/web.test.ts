import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import web from "onnxruntime-web";
import { expect, test } from "vitest";
import { batchNorm } from "../ops/batchNorm.ts";
import { conv2d } from "../ops/convolution.ts";
import { gelu } from "../ops/elementwise.ts";
import { matmul } from "../ops/matmul.ts";
import { averagePool, maxPool } from "../ops/pooling.ts";
import { adam } from "../optimizers/adam.ts";
import { checkGradients, separatedValues } from "../testing/checkGradients.ts";
import { tinyBatch, tinyLoss } from "../testing/tinyModel.ts";
import type { OnnxRuntime } from "./session.ts";
import { TrainingSession } from "./trainingSession.ts";
import { compileTrainingStep } from "./trainingStep.ts";

const runtime: OnnxRuntime = web;

test.each([
  {
    op: "conv2d",
    shapes: [
      [1, 2, 5, 5],
      [2, 1, 3, 3],
    ],
    build: ([x, w]) => conv2d(x!, w!, undefined, { groups: 2, padding: 1 }),
  },
  {
    op: "strided conv2d",
    shapes: [
      [1, 1, 6, 6],
      [2, 1, 3, 3],
    ],
    build: ([x, w]) => conv2d(x!, w!, undefined, { stride: 2 }),
  },
  { op: "maxPool", shapes: [[1, 1, 4, 4]], values: separatedValues, build: ([x]) => maxPool(x!, 2) },
  { op: "averagePool", shapes: [[1, 1, 4, 4]], build: ([x]) => averagePool(x!, 2) },
  {
    op: "matmul",
    shapes: [
      [2, 3],
      [3, 2],
    ],
    build: ([a, b]) => matmul(a!, b!),
  },
  { op: "gelu", shapes: [[6]], build: ([x]) => gelu(x!) },
  { op: "batchNorm", shapes: [[2, 2, 2, 2], [2], [2]], build: ([x, g, b]) => batchNorm(x!, g!, b!).output },
] satisfies (Parameters<typeof checkGradients>[0] & { op: string })[])(
  "$op has the gradient of central differences on onnxruntime-web",
  async ({ op: _, ...check }) => {
    await checkGradients({ ...check, runtime });
  },
);

test("50 training steps lose the same on onnxruntime-web as on onnxruntime-node, within 1e-3", async () => {
  const losses = await Promise.all(
    [ort, runtime].map(async (engine) => {
      const session = await TrainingSession.create(
        engine,
        compileTrainingStep(tinyLoss, adam()),
        new Random(8),
      );
      const values: number[] = [];
      for (let i = 0; i < 50; i++) values.push((await session.train(tinyBatch(i), 0.01)).loss as number);
      await session.release();
      return values;
    }),
  );
  losses[0]!.forEach((loss, i) => {
    expect(Math.abs(loss - losses[1]![i]!), `step ${i + 1}`).toBeLessThan(1e-3);
  });
});
