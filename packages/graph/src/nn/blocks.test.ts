import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import { describe, expect, test } from "vitest";
import type { Graph, Tensor } from "../graph.ts";
import { relu } from "../ops/elementwise.ts";
import { float32, Session } from "../runtime/session.ts";
import { checkGradients } from "../testing/checkGradients.ts";
import { convolutionNorm, convolutionPool, depthwiseSeparable, residual, squeezeExcite } from "./blocks.ts";
import { groupNorm } from "./layers.ts";
import { InferenceScope, type Scope, TrainingScope } from "./scope.ts";

/** A scope whose parameters are the tensors that are handed in, in the order in which they are asked for. */
function scopeOf(graph: Graph, tensors: readonly Tensor[]): Scope {
  const left = [...tensors];
  return {
    graph,
    training: true,
    parameter: () => left.shift()!,
    statistic: (_, shape) => ({ value: graph.constant(new Array(shape[0]!).fill(0), shape), update() {} }),
    uniform: () => {
      throw new Error("no draws here");
    },
  };
}

/** Shapes of a block's parameters for an input. */
function parametersOf(build: (scope: Scope, x: Tensor) => Tensor, shape: readonly number[]) {
  const scope = new TrainingScope();
  const y = build(scope, scope.graph.input("x", shape));
  return { parameters: scope.parameters, shape: y.shape };
}

const blocks: readonly [string, (scope: Scope, x: Tensor) => Tensor, number, readonly number[]][] = [
  ["residual", (scope, x) => residual(scope, "b", x), 2 * (4 * 4 * 9 + 2 * 4), [2, 4, 4, 4]],
  [
    "residual with squeeze and excite",
    (scope, x) => residual(scope, "b", x, { reduction: 2 }),
    2 * (4 * 4 * 9 + 2 * 4) + 4 * 2 + 2 + 2 * 4 + 4,
    [2, 4, 4, 4],
  ],
  [
    "depthwise separable",
    (scope, x) => depthwiseSeparable(scope, "b", x, 6),
    4 * 9 + 2 * 4 + 4 * 6 + 2 * 6,
    [2, 6, 4, 4],
  ],
  ["squeeze and excite", (scope, x) => squeezeExcite(scope, "b", x, 4), 4 + 1 + 4 + 4, [2, 4, 4, 4]],
  ["group norm", (scope, x) => groupNorm(scope, "b", x, 2), 8, [2, 4, 4, 4]],
  ["convolution, pooled", (scope, x) => convolutionPool(scope, "b", x, 6), 6 * 4 * 9 + 2 * 6, [2, 6, 2, 2]],
  [
    "convolution without padding, pooled",
    (scope, x) => convolutionPool(scope, "b", x, 6, { padding: 0 }),
    6 * 4 * 9 + 2 * 6,
    [2, 6, 1, 1],
  ],
  [
    "convolution without padding",
    (scope, x) => convolutionNorm(scope, "b", x, 6, { padding: 0 }),
    6 * 4 * 9 + 2 * 6,
    [2, 6, 2, 2],
  ],
];

describe.each(blocks)("%s", (_, build, count, shape) => {
  test("has the parameters and the shape that its description says", () => {
    const built = parametersOf(build, [2, 4, 4, 4]);
    const size = (dims: readonly number[]) => dims.reduce((product, dim) => product * dim, 1);
    expect(built.parameters.reduce((sum, parameter) => sum + size(parameter.shape), 0)).toBe(count);
    expect(built.shape).toEqual(shape);
  });
});

test("gradients of squeeze and excite and of group norm agree with finite differences", async () => {
  for (const [, build] of blocks.slice(3, 5)) {
    const { parameters } = parametersOf(build, [2, 4, 3, 3]);
    await checkGradients({
      shapes: [[2, 4, 3, 3], ...parameters.map(({ shape }) => shape)],
      build: ([x, ...rest], graph) => build(scopeOf(graph, rest), x!),
    });
  }
});

test("gradients of a depthwise convolution and of the skip connection agree with finite differences", async () => {
  // ReLUs behind batch norms cannot be kept from their kinks, so steps are small and the sum is taken before the last.
  const { parameters } = parametersOf(blocks[2]![1], [2, 4, 3, 3]);
  await checkGradients({
    shapes: [[2, 4, 3, 3], ...parameters.map(({ shape }) => shape)],
    build: ([x, ...rest], graph) => depthwiseSeparable(scopeOf(graph, rest), "b", x!, 6),
    step: 1e-3,
    seed: 5,
  });
});

test("a residual block whose second norm has gamma 0 is the ReLU of its input", async () => {
  const training = new TrainingScope();
  residual(training, "b", training.graph.input("x", [1, 2, 3, 3]));
  const random = new Random(1);
  const weights = new Map(
    [...training.parameters, ...training.statistics].map(({ name, shape, initialize }) => [
      name,
      name === "b.conv2.norm.gamma" ? new Float32Array(2) : initialize(shape, random.at(name)),
    ]),
  );
  const scope = new InferenceScope(weights);
  const x = scope.graph.input("x", ["N", 2, 3, 3]);
  scope.graph.output(residual(scope, "b", x), "y");
  scope.graph.output(relu(x), "rectified");
  const session = await Session.create(ort, scope.graph);
  const { y, rectified } = await session.run({
    x: float32(random.fillNormal(new Float32Array(18)), [1, 2, 3, 3]),
  });
  expect([...y!.data]).toEqual([...rectified!.data]);
  await session.release();
});
