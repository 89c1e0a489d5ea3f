import fc from "fast-check";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { Graph } from "../graph.ts";
import { float32, Session } from "../runtime/session.ts";
import { checkGradients, positiveValues } from "../testing/checkGradients.ts";
import { imageArbitrary, shapeArbitrary } from "../testing/shapes.ts";
import { batchNorm, batchNormInference } from "./batchNorm.ts";
import { dropout } from "./dropout.ts";
import { tanh } from "./elementwise.ts";
import { layerNorm } from "./layerNorm.ts";
import { scale } from "./scale.ts";

test.each([{}, { portable: true }])(
  "batch norm with batch statistics has the gradient of central differences, target %o",
  async (target) => {
    await fc.assert(
      fc.asyncProperty(imageArbitrary(2), ([batch, channels, height, width]) =>
        checkGradients({
          target,
          shapes: [[batch + 1, channels, height, width], [channels], [channels]],
          build: ([x, gamma, beta]) => batchNorm(x!, gamma!, beta!).output,
        }),
      ),
      { numRuns: 8 },
    );
  },
);

test.each([{}, { portable: true }])(
  "batch norm normalizes each channel by its own mean and variance, target %o",
  async (target) => {
    const graph = new Graph(target);
    const x = graph.constant([1, 3, 10, 30], [2, 2, 1, 1]);
    const { output, mean, variance } = batchNorm(x, graph.constant([1, 2], [2]), graph.constant([0, 5], [2]));
    expect(graph.nodes.some(({ opType }) => opType === "BatchNormalization")).toBe(!graph.portable);
    graph.output(output, "y");
    graph.output(mean, "mean");
    graph.output(variance, "variance");
    const session = await Session.create(ort, graph);
    const result = await session.run({});
    expect([...result.mean!.data]).toEqual([5.5, 16.5]);
    expect([...result.variance!.data]).toEqual([20.25, 182.25]);
    const expected = [-1, 3, 1, 7];
    [...result.y!.data].forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i] as number, 4);
    });
    await session.release();
  },
);

test("batch norm with fixed statistics has the gradient of central differences", async () => {
  await checkGradients({
    shapes: [[2, 3, 2, 2], [3], [3]],
    values: positiveValues,
    build: ([x, gamma, beta], graph) =>
      batchNormInference(
        x!,
        gamma!,
        beta!,
        graph.constant([0.1, 0.2, 0.3], [3]),
        graph.constant([1, 2, 0.5], [3]),
      ),
  });
});

test("layer norm has the gradient of central differences", async () => {
  await fc.assert(
    fc.asyncProperty(shapeArbitrary(1, 3), (lead) =>
      checkGradients({
        shapes: [[...lead, 5], [5], [5]],
        step: 5e-3,
        build: ([x, gamma, beta]) => layerNorm(x!, gamma!, beta!),
      }),
    ),
    { numRuns: 8 },
  );
});

test("dropout has the gradient of central differences for given draws", async () => {
  await fc.assert(
    fc.asyncProperty(shapeArbitrary(1, 3), fc.constantFrom(0, 0.3, 0.5), (shape, rate) =>
      checkGradients({
        shapes: [shape],
        build: ([x], graph) => {
          const count = shape.reduce((a, b) => a * b, 1);
          const draws = Array.from({ length: count }, (_, i) => ((i * 7) % 10) / 10);
          return dropout(x!, graph.constant(draws, shape), rate);
        },
      }),
    ),
    { numRuns: 8 },
  );
});

test("dropout keeps what drew at least the rate and divides it by the share kept", async () => {
  const graph = new Graph();
  const [x, uniform] = [graph.input("x", [4]), graph.input("u", [4])];
  graph.output(dropout(x, uniform, 0.5), "y");
  const session = await Session.create(ort, graph);
  const result = await session.run({ x: float32([1, 2, 3, 4], [4]), u: float32([0.5, 0.49, 0.9, 0], [4]) });
  expect([...result.y!.data]).toEqual([2, 0, 6, 0]);
  await session.release();
});

test("several batch norms of as many channels keep their statistics, and so their gradients, apart", async () => {
  const graph = new Graph();
  const [gamma, beta] = [graph.constant([1, 1], [2]), graph.constant([0, 0], [2])];
  const first = batchNorm(graph.input("x", [1, 2, 1, 2]), gamma, beta);
  const second = batchNorm(graph.input("y", [1, 2, 1, 2]), gamma, beta);
  for (const [name, { mean, variance }] of Object.entries({ first, second })) {
    // Used inside the graph, as gradients and running averages use them, and not as outputs as they are.
    graph.output(scale(mean, 2), `${name}.mean`);
    graph.output(scale(variance, 2), `${name}.variance`);
  }
  const session = await Session.create(ort, graph);
  const result = await session.run({
    x: float32([1, 3, 10, 10], [1, 2, 1, 2]),
    y: float32([-5, 5, 0, 8], [1, 2, 1, 2]),
  });
  expect([...result["first.mean"]!.data]).toEqual([4, 20]);
  expect([...result["first.variance"]!.data]).toEqual([2, 0]);
  expect([...result["second.mean"]!.data]).toEqual([0, 8]);
  expect([...result["second.variance"]!.data]).toEqual([50, 32]);
  await session.release();
  await checkGradients({
    shapes: [[4, 2, 3, 3], [2], [2], [2], [2]],
    build: ([x, gamma1, beta1, gamma2, beta2]) =>
      batchNorm(tanh(batchNorm(x!, gamma1!, beta1!).output), gamma2!, beta2!).output,
  });
});
