import {
  adam,
  compileTrainingStep,
  foldBatchNorm,
  InferenceScope,
  ops,
  Session,
  TrainingSession,
} from "@numera/graph";
import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { lineNet } from "./lineNet.ts";

const [BATCH, WIDTH, CLASSES] = [4, 64, 3];

/** Lines of bars: class 1 is a tall bar, class 2 a short one, 16 pixels apart. */
function barLines(labels: readonly (readonly number[])[]): Float32Array {
  const pixels = new Float32Array(labels.length * 40 * WIDTH);
  labels.forEach((label, n) => {
    label.forEach((name, i) => {
      for (let y = name === 1 ? 4 : 20; y < 36; y++) {
        for (let x = 8 + i * 16; x < 12 + i * 16; x++) pixels[(n * 40 + y) * WIDTH + x] = 1;
      }
    });
  });
  return pixels;
}

test("learns to spell lines by CTC and runs on any width afterwards", async () => {
  const labels = [[1, 2], [2], [1, 1, 2], [2, 2]];
  const step = compileTrainingStep((scope) => {
    const line = scope.graph.input("line", [BATCH, 1, 40, WIDTH]);
    const targets = {
      labels: scope.graph.input("labels", [BATCH, 3], "int64"),
      labelLengths: scope.graph.input("lengths", [BATCH], "int64"),
      frames: scope.graph.input("frames", [BATCH], "int64"),
    };
    return { loss: ops.ctcLoss(lineNet.frames(scope, line, CLASSES), targets) };
  }, adam());
  const training = await TrainingSession.create(ort, step, new Random(1), {
    sessionOptions: { intraOpNumThreads: 1 },
  });
  const int64 = (values: readonly number[], shape: readonly number[]) => ({
    data: BigInt64Array.from(values, BigInt),
    shape,
  });
  const batch = {
    line: { data: barLines(labels), shape: [BATCH, 1, 40, WIDTH] },
    labels: int64(
      labels.flatMap((label) => [...label, 1, 1].slice(0, 3)),
      [BATCH, 3],
    ),
    lengths: int64(
      labels.map((label) => label.length),
      [BATCH],
    ),
    frames: int64(new Array(BATCH).fill(WIDTH / lineNet.stride), [BATCH]),
  };
  let loss = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 60; i++) loss = (await training.train(batch, 3e-3)).loss as number;
  expect(loss).toBeLessThan(0.5);

  const scope = new InferenceScope(training.weights());
  scope.graph.output(lineNet.frames(scope, scope.graph.input("line", ["N", 1, 40, "W"]), CLASSES), "logits");
  foldBatchNorm(scope.graph);
  const session = await Session.create(ort, scope.graph);
  for (const width of [40, 100]) {
    const { logits } = await session.run({
      line: { data: new Float32Array(40 * width), shape: [1, 1, 40, width] },
    });
    expect(logits!.shape).toEqual([1, width / lineNet.stride, CLASSES]);
  }
  await Promise.all([session.release(), training.release()]);
});
