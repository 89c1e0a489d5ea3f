import { expect, test } from "vitest";
import { Graph } from "../graph.ts";
import { add } from "../ops/arithmetic.ts";
import { encodeModel } from "./encode.ts";
import { readInitializers } from "./initializers.ts";

test("the float constants of a model come back with their names and shapes, whole numbers are left out", () => {
  const graph = new Graph();
  const weight = graph.constant([1.5, -2, 0.25, 3], [2, 2], "float32", "layer.weight");
  graph.constant([1, 2], [2], "int64", "shape");
  graph.output(add(graph.input("x", [2, 2]), weight), "y");
  const initializers = readInitializers(encodeModel(graph, { name: "tiny" }));
  expect([...initializers]).toEqual([
    ["layer.weight", { shape: [2, 2], data: Float32Array.of(1.5, -2, 0.25, 3) }],
  ]);
});

test("text is refused as no ONNX model", () => {
  const bytes = new TextEncoder().encode("this is not a model at all");
  expect(() => readInitializers(bytes)).toThrow("not an ONNX model");
});
