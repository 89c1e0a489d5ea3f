import { encodeModel, float32, Graph, ops } from "@numera/graph";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { firstFilters } from "./firstFilters.ts";
import { inspectModel } from "./inspectModel.ts";

/** conv1 (2 filters 3x3 on 4x4), max pool 2, dense 3. */
function model(): Uint8Array {
  const graph = new Graph();
  const image = graph.input("image", ["N", 1, 4, 4]);
  const weight = graph.constant(
    Array.from({ length: 18 }, (_, i) => i),
    [2, 1, 3, 3],
    "float32",
    "conv1.weight",
  );
  const bias = graph.constant([0, -1000], [2], "float32", "conv1.bias");
  const pooled = ops.maxPool(ops.relu(ops.conv2d(image, weight, bias)), 2);
  const matrix = graph.constant([1, 2, 3, 4, 5, 6], [2, 3], "float32", "dense.weight");
  graph.output(ops.matmul(ops.flatten(pooled), matrix), "y");
  return encodeModel(graph, { name: "tiny" });
}

test("every layer tells its shape, parameters and floating-point operations for one image", async () => {
  const inspection = await inspectModel(ort, model(), float32(new Array(16).fill(1), [1, 1, 4, 4]));
  const { layers } = inspection;
  expect(layers.map(({ name }) => name)).toEqual([
    "conv1",
    "Relu",
    "MaxPool",
    "Reshape",
    "dense",
    "Identity",
  ]);
  // 2 filters on 2x2 places, 9 products and sums each; a maximum of 4 in each channel; 3 sums of 2 products.
  expect(layers.map(({ flops }) => flops)).toEqual([2 * 8 * 9, 8, 8, 0, 12, 0]);
  expect(layers.map(({ parameters }) => parameters)).toEqual([20, 0, 0, 0, 6, 0]);
  expect(layers[0]).toMatchObject({ kernel: [3, 3], shape: [2, 2, 2], inputs: ["image"] });
  expect([inspection.parameters, inspection.flops]).toEqual([26, 172]);
});

test("what the layers made of the image can be looked at", async () => {
  const { layers, activations } = await inspectModel(
    ort,
    model(),
    float32(new Array(16).fill(1), [1, 1, 4, 4]),
  );
  // The first filter sums 0 to 8, the second is far below 0.
  expect([...activations.get(layers[1]!.output)!.data]).toEqual([36, 36, 36, 36, 0, 0, 0, 0]);
});

test("the first filters are those of the first convolution", () => {
  expect(firstFilters(model())).toMatchObject({ count: 2, height: 3, width: 3 });
  expect([...firstFilters(model())!.weights.subarray(9)]).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17]);
});
