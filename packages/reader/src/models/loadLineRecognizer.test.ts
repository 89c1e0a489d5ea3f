import { encodeModel, Graph, ops, type Ranges, withRanges } from "@numera/graph";
import { Random } from "@numera/random";
import * as ort from "onnxruntime-node";
import { expect, it } from "vitest";
import { ReaderError } from "../readerError.ts";
import { describeModel } from "./describeModel.ts";
import { loadLineRecognizer } from "./loadLineRecognizer.ts";

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
  const recognizer = await loadLineRecognizer(ort, model(described));
  expect(recognizer).toMatchObject({ id: "tiny", alphabet: ["0", "7"], height: 8, stride: 4, margin: 2 });
  const scores = await recognizer.recognize({ width: 26, height: 8, ink: new Float32Array(8 * 26).fill(1) });
  expect(scores).toHaveLength(8 * 3);
  // The first frame is half margin: its mean is 1/2, so class 2 leads class 0 by 2 * 1/2.
  expect(scores[2]! - scores[0]!).toBeCloseTo(1, 5);
  expect(scores[5]! - scores[3]!).toBeCloseTo(2, 5);
});

it("tells line models by their alphabet, and refuses one that does not say how lines are made", async () => {
  expect(describeModel(model(described)).kind).toBe("line");
  expect(() => describeModel(model({ name: "digits" }))).toThrow(/an alphabet \(of lines\)/);
  expect(() => describeModel(new TextEncoder().encode("no model"))).toThrow(ReaderError);
  const silent = model({ name: "tiny", alphabet: "07" });
  await expect(loadLineRecognizer(ort, silent)).rejects.toThrow("preprocessing is missing");
});

/** Log-probabilities `[1, W / 4, 3]` by two 3 x 3 convolutions; and the names of what they take and make. */
function convolving(): { bytes: Uint8Array; ranges: Ranges } {
  const graph = new Graph();
  const random = new Random(3);
  const weights = (count: number, shape: number[]) =>
    graph.constant(
      Float32Array.from({ length: count }, () => 0.3 * random.normal()),
      shape,
    );
  const x0 = ops.relu(graph.input("line", [1, 1, 8, 32]));
  const bias = graph.constant([0.1, 0, -0.1], [3]);
  const x1 = ops.relu(ops.conv2d(x0, weights(27, [3, 1, 3, 3]), bias, { padding: 1 }));
  const x2 = ops.relu(ops.conv2d(x1, weights(81, [3, 3, 3, 3]), bias, { padding: 1 }));
  const frames = ops.transpose(ops.squeeze(ops.averagePool(x2, [8, 4]), 2), [0, 2, 1]);
  graph.output(ops.logSoftmax(frames), "logProbabilities");
  const ranges = new Map([x0, x1, x2].map(({ name }, i) => [name, [1, 2, 3][i]!]));
  return { bytes: encodeModel(graph, described), ranges };
}

it("runs in 8-bit integers where the file tells ranges, nearly the same, and in floats where they are asked for", async () => {
  const { bytes, ranges } = convolving();
  const ink = Float32Array.from({ length: 8 * 28 }, (_, i) => (i % 5) / 4);
  const scores = async (model: Uint8Array, options?: { precision: "float32" }) =>
    (await loadLineRecognizer(ort, model, options)).recognize({ width: 28, height: 8, ink });
  const floats = await scores(bytes);
  const ranged = withRanges(bytes, ranges);
  expect(await scores(ranged, { precision: "float32" })).toEqual(floats);
  const integers = await scores(ranged);
  expect(integers).not.toEqual(floats);
  integers.forEach((value, i) => {
    expect(Math.abs(value - floats[i]!)).toBeLessThan(0.02);
  });
});

it("refuses ranges that are none by the model's name", async () => {
  const broken = model({ ...described, ranges: "[]" });
  await expect(loadLineRecognizer(ort, broken)).rejects.toThrow(
    "the model's metadata: ranges must be an object",
  );
});
