import { float32, Graph, gradients, ops, Session } from "@numera/graph";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { mergedLogits } from "./fineTuneStep.ts";

/** Log-probabilities of 3 classes whose odds are 1 : 2 : 5; class 2 counts as class 0. */
const odds = [1, 2, 5];
const merge = [1, 0, 0, 0, 1, 0, 1, 0, 0];

async function run(
  of: (merged: ReturnType<typeof mergedLogits>, logits: Parameters<typeof mergedLogits>[0]) => void,
) {
  const graph = new Graph();
  const logits = graph.input("logits", [1, 1, 3]);
  of(mergedLogits(logits, graph.input("merge", [1, 3, 3])), logits);
  const session = await Session.create(ort, graph);
  const results = await session.run({
    logits: float32(odds.map(Math.log), [1, 1, 3]),
    merge: float32(merge, [1, 3, 3]),
  });
  await session.release();
  return results;
}

test("a class that counts as the blank gives it its probability", async () => {
  const { merged } = await run((scores) => scores.graph.output(scores, "merged"));
  const probabilities = [...merged!.data].map((value) => Math.exp(Number(value)));
  expect(probabilities[0]).toBeCloseTo(6 / 8, 5);
  expect(probabilities[1]).toBeCloseTo(2 / 8, 5);
  expect(probabilities[2]).toBeLessThan(1e-20);
});

test("the gradient of the merged blank is shared by the classes that make it, as their odds are", async () => {
  const { slope } = await run((scores, logits) => {
    const blank = ops.reduceSum(ops.slice(scores, [2], [0], [1]));
    scores.graph.output(gradients(blank, [logits])[0]!, "slope");
  });
  // log((a + c) / (a + b + c)): a/(a+c) - a/8, -b/8, c/(a+c) - c/8.
  const expected = [1 / 6 - 1 / 8, -2 / 8, 5 / 6 - 5 / 8];
  for (const [i, value] of expected.entries()) expect(slope!.data[i]).toBeCloseTo(value, 5);
});
