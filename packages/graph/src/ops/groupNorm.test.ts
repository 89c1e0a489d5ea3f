import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { Graph } from "../graph.ts";
import { float32, Session } from "../runtime/session.ts";
import { checkGradients } from "../testing/checkGradients.ts";
import { groupNorm } from "./groupNorm.ts";

test("every group of an image is brought to mean 0 and variance 1, then scaled and shifted by channel", async () => {
  const graph = new Graph();
  const [gamma, beta] = [graph.constant([1, 2, 1, 1], [4]), graph.constant([0, 0, 5, 0], [4])];
  graph.output(groupNorm(graph.input("x", ["N", 4, 1, 2]), 2, gamma, beta), "y");
  const session = await Session.create(ort, graph);
  // The first group is 1, 1, 3, 3: mean 2, deviation 1. The second is constant.
  const { y } = await session.run({ x: float32([1, 1, 3, 3, 7, 7, 7, 7], [1, 4, 1, 2]) });
  [-1, -1, 2, 2, 5, 5, 0, 0].forEach((value, i) => {
    expect(y!.data[i]).toBeCloseTo(value, 4);
  });
  await session.release();
});

test("its gradients agree with finite differences", async () => {
  await checkGradients({
    shapes: [[2, 4, 2, 3], [4], [4]],
    build: ([x, gamma, beta]) => groupNorm(x!, 2, gamma!, beta!),
  });
});

test("channels that do not divide into the groups are refused", () => {
  const graph = new Graph();
  const vector = graph.constant([1, 1, 1, 1], [4]);
  expect(() => groupNorm(graph.input("x", [1, 4, 2, 2]), 3, vector, vector)).toThrow(
    "4 channels are not 3 equal",
  );
  expect(() => groupNorm(graph.input("y", [1, 3, 2, 2]), 3, vector, vector)).toThrow("do not fit");
});
