import { encodeModel, Graph, ops } from "@numera/graph";
import * as ort from "onnxruntime-node";
import { expect, it } from "vitest";
import { isLineModel, loadLineRecogniser } from "./loadLineRecogniser.ts";

/** Log-probabilities that do not depend on the line: `[1, W / 4, 3]`, by average pooling of four columns. */
function model(metadata: Record<string, string>): Uint8Array {
  const graph = new Graph();
  const line = graph.input("line", [1, 1, 8, 32]);
  const pooled = ops.reshape(ops.averagePool(line, [8, 4]), [1, 8, 1]);
  graph.output(ops.logSoftmax(ops.mul(pooled, graph.constant([0, 1, 2], [1, 1, 3]))), "logProbabilities");
  return encodeModel(graph, metadata);
}

const described = { name: "tiny", alphabet: "07", preprocessing: '{"height":8,"margin":2,"stride":4}' };

it("puts a line inside its margin, fills the last frame, and hands out the log-probabilities", async () => {
  const recogniser = await loadLineRecogniser(ort, model(described));
  expect(recogniser).toMatchObject({ name: "tiny", alphabet: ["0", "7"], height: 8, stride: 4, margin: 2 });
  const scores = await recogniser.recognise({ width: 26, height: 8, ink: new Float32Array(8 * 26).fill(1) });
  expect(scores).toHaveLength(8 * 3);
  // The first frame is half margin: its mean is 1/2, so class 2 leads class 0 by 2 * 1/2.
  expect(scores[2]! - scores[0]!).toBeCloseTo(1, 5);
  expect(scores[5]! - scores[3]!).toBeCloseTo(2, 5);
});

it("tells line models by their alphabet, and refuses one that does not say how lines are made", async () => {
  expect(isLineModel(model(described))).toBe(true);
  expect(isLineModel(model({ name: "digits" }))).toBe(false);
  expect(isLineModel(new TextEncoder().encode("no model"))).toBe(false);
  const silent = model({ name: "tiny", alphabet: "07" });
  await expect(loadLineRecogniser(ort, silent)).rejects.toThrow(
    'the line model "tiny" does not say its alphabet, height',
  );
});
