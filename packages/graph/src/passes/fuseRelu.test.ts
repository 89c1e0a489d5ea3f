import { expect, test } from "vitest";
import { Graph } from "../graph.ts";
import { nchwc } from "../ops/blocked/layout.ts";
import { relu } from "../ops/elementwise.ts";
import { fuseRelu } from "./fuseRelu.ts";

function convolution(graph: Graph) {
  const x = graph.input("x", [1, 16, 2, 2]);
  return graph.emit1(nchwc("Conv"), [x, graph.input("w", [16, 16, 1, 1])], x.shape, { kernel_shape: [1, 1] });
}

test("a convolution applies the ReLU that alone reads it", () => {
  const graph = new Graph();
  const y = relu(convolution(graph));
  graph.output(y, "y");
  fuseRelu(graph);
  expect(graph.nodes.map(({ opType }) => opType)).toEqual([nchwc("Conv"), "Identity"]);
  const [fused] = graph.nodes;
  expect(fused!.attributes).toEqual({ kernel_shape: [1, 1], activation: "Relu" });
  expect(fused!.outputs).toEqual([y.name]);
});

test("a convolution whose result others want too keeps it", () => {
  const graph = new Graph();
  const x = convolution(graph);
  graph.output(relu(x), "y");
  graph.output(x, "x2");
  fuseRelu(graph);
  expect(graph.nodes.map(({ opType }) => opType)).toEqual([nchwc("Conv"), "Relu", "Identity", "Identity"]);
  expect(graph.nodes[0]!.attributes).toEqual({ kernel_shape: [1, 1] });
});
