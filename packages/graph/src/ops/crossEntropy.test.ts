import fc from "fast-check";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { Graph } from "../graph.ts";
import { Session } from "../runtime/session.ts";
import { checkGradients } from "../testing/checkGradients.ts";
import { softmax, softmaxCrossEntropy } from "./crossEntropy.ts";
import { reshape } from "./reshape.ts";

test("the cross-entropy has the gradient of central differences, smoothed or not", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 2, max: 5 }),
      fc.constantFrom(0, 0.1),
      (count, classes, smoothing) =>
        checkGradients({
          shapes: [[count, classes]],
          build: ([logits], graph) => {
            const labels = graph.constant(
              Array.from({ length: count }, (_, i) => (i * 2) % classes),
              [count],
              "int64",
            );
            return reshape(softmaxCrossEntropy(logits!, labels, smoothing), [1]);
          },
        }),
    ),
    { numRuns: 12 },
  );
});

test("the loss of even logits over 4 classes is log 4 with any smoothing", async () => {
  for (const smoothing of [0, 0.2]) {
    const graph = new Graph();
    const logits = graph.constant([1, 1, 1, 1], [1, 4]);
    graph.output(softmaxCrossEntropy(logits, graph.constant([2], [1], "int64"), smoothing), "loss");
    const session = await Session.create(ort, graph);
    expect((await session.run({})).loss!.data[0]).toBeCloseTo(Math.log(4), 6);
    await session.release();
  }
});

test("softmax has the gradient of central differences", async () => {
  await checkGradients({ shapes: [[3, 4]], build: ([x]) => softmax(x!) });
});

test("labels that do not fit the logits are refused with both shapes", () => {
  const graph = new Graph();
  expect(() => softmaxCrossEntropy(graph.input("z", [4, 10]), graph.input("t", [5], "int64"))).toThrow(
    "logits [4, 10] and int64 labels [5] do not fit",
  );
});
