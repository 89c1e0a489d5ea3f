import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { Graph } from "../graph.ts";
import { add } from "../ops/arithmetic.ts";
import { float32, Session } from "../runtime/session.ts";
import { encodeModel } from "./encode.ts";
import { readModelMetadata } from "./metadata.ts";

test("a model with a free batch runs on any batch size", async () => {
  const graph = new Graph();
  graph.output(add(graph.input("x", ["N", 2]), graph.constant([10, 20], [2])), "y");
  const session = await Session.create(ort, encodeModel(graph));
  expect([...(await session.run({ x: float32([1, 2], [1, 2]) })).y!.data]).toEqual([11, 22]);
  expect((await session.run({ x: float32([1, 2, 3, 4, 5, 6], [3, 2]) })).y!.shape).toEqual([3, 2]);
  await session.release();
});

test("metadata comes back as it was written, beyond ASCII too", () => {
  const graph = new Graph();
  graph.output(graph.input("x", [1]), "y");
  const metadata = { name: "seed-cnn", classes: '["0","٣"]', empty: "" };
  expect(readModelMetadata(encodeModel(graph, metadata))).toEqual(metadata);
});

test.each([
  ["text", new TextEncoder().encode("this is not a model at all")],
  ["an empty file", new Uint8Array()],
  ["a PNG signature", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
])("%s is refused as no ONNX model", (_, bytes) => {
  expect(() => readModelMetadata(bytes)).toThrow("not an ONNX model");
});

test("a name can be taken only once, and tensors stay in their graph", () => {
  const graph = new Graph();
  const x = graph.input("x", [1]);
  expect(() => graph.input("x", [2])).toThrow('the name "x" is already taken');
  expect(() => add(x, new Graph().input("z", [1]))).toThrow('Add: input "z" belongs to another graph');
});
