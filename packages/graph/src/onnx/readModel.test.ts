import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { Graph } from "../graph.ts";
import { conv2d, flatten, maxPool, relu } from "../ops/index.ts";
import { float32, Session } from "../runtime/session.ts";
import { encodeModel } from "./encode.ts";
import { readModel } from "./readModel.ts";
import { withOutputs } from "./withOutputs.ts";

/** Two 2x2 means of a 3x3 image, their larger ReLU. */
function encoded(): Uint8Array {
  const graph = new Graph();
  const weight = graph.constant([0.25, 0.25, 0.25, 0.25, -1, -1, -1, -1], [2, 1, 2, 2], "float32", "mean");
  const y = relu(conv2d(graph.input("image", ["N", 1, 3, 3]), weight, undefined, { stride: 1 }));
  graph.output(flatten(maxPool(y, 2)), "y");
  return encodeModel(graph, { name: "tiny" });
}

test("a model comes back with its nodes, attributes, constants, inputs and outputs", () => {
  const { nodes, constants, inputs, outputs } = readModel(encoded());
  expect(nodes.map(({ opType }) => opType)).toEqual(["Conv", "Relu", "MaxPool", "Reshape", "Identity"]);
  expect(nodes[0]).toMatchObject({ inputs: ["image", "mean"], opaque: [] });
  expect(nodes[2]!.attributes).toMatchObject({ kernel_shape: [2, 2], strides: [2, 2] });
  expect(nodes[1]!.inputs).toEqual(nodes[0]!.outputs);
  expect(constants.get("mean")).toMatchObject({ shape: [2, 1, 2, 2], elementType: 1 });
  expect(inputs).toEqual([{ name: "image", shape: ["N", 1, 3, 3] }]);
  expect(outputs).toEqual([{ name: "y", shape: ["N", 2] }]);
});

test("values inside a model become outputs by name", async () => {
  const model = encoded();
  const hidden = readModel(model).nodes[0]!.outputs[0]!;
  const session = await Session.create(ort, withOutputs(model, [hidden]));
  const image = float32([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 1, 3, 3]);
  const result = await session.run({ image });
  expect(result[hidden]!.shape).toEqual([1, 2, 2, 2]);
  expect([...result[hidden]!.data]).toEqual([3, 4, 6, 7, -12, -16, -24, -28]);
  expect([...result.y!.data]).toEqual([7, 0]);
  await session.release();
});

test("text is refused as no ONNX model", () => {
  expect(() => readModel(new TextEncoder().encode("this is not a model at all"))).toThrow(
    "not an ONNX model",
  );
  expect(() => readModel(new Uint8Array())).toThrow("not an ONNX model");
});
