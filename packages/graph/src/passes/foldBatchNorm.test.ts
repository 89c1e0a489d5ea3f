import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { InferenceScope } from "../nn/scope.ts";
import { adam } from "../optimizers/adam.ts";
import { Session } from "../runtime/session.ts";
import { TrainingSession } from "../runtime/trainingSession.ts";
import { compileTrainingStep } from "../runtime/trainingStep.ts";
import { tinyBatch, tinyLoss, tinyModel } from "../testing/tinyModel.ts";
import { foldBatchNorm } from "./foldBatchNorm.ts";

test("a trained network gives the same logits with its batch norms folded into the convolutions", async () => {
  const training = await TrainingSession.create(ort, compileTrainingStep(tinyLoss, adam()), new Random(3));
  for (let i = 0; i < 30; i++) await training.train(tinyBatch(i), 0.02);
  const [plain, folded] = [0, 1].map(() => {
    const scope = new InferenceScope(training.weights());
    scope.graph.output(tinyModel(scope, scope.graph.input("image", ["N", 1, 8, 8])), "logits");
    return scope.graph;
  }) as [InferenceScope["graph"], InferenceScope["graph"]];
  foldBatchNorm(folded);

  expect(plain.nodes.filter(({ opType }) => opType === "BatchNormalization")).toHaveLength(1);
  expect(folded.nodes.filter(({ opType }) => opType === "BatchNormalization")).toHaveLength(0);
  const { image } = tinyBatch(1000);
  const [expected, actual] = await Promise.all(
    [plain, folded].map(
      async (graph) => (await (await Session.create(ort, graph)).run({ image })).logits!.data as Float32Array,
    ),
  );
  expect(Math.max(...expected!.map(Math.abs))).toBeGreaterThan(0.1);
  actual!.forEach((value, i) => {
    expect(value).toBeCloseTo(expected![i] as number, 4);
  });
  await training.release();
});
