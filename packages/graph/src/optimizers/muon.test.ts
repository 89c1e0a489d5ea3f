import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import type { TrainingScope } from "../nn/scope.ts";
import { add, mul } from "../ops/arithmetic.ts";
import { reduceSum } from "../ops/reduce.ts";
import { TrainingSession } from "../runtime/trainingSession.ts";
import { compileTrainingStep } from "../runtime/trainingStep.ts";
import { muon } from "./muon.ts";

const SHAPES = { wide: [2, 3], tall: [3, 2], bias: [2], "output.weight": [2, 2] } as const;

/** What one step at rate 1 takes off parameters that start at `start`, their gradients being constant. */
async function taken(
  gradients: Partial<Record<keyof typeof SHAPES, readonly number[]>>,
  { start = 0, weightDecay = 0 } = {},
): Promise<Map<string, number[]>> {
  const linear = (scope: TrainingScope) => {
    const terms = Object.entries(gradients).map(([name, values]) => {
      const shape = SHAPES[name as keyof typeof SHAPES];
      const initial = () => new Float32Array(values.length).fill(start);
      return reduceSum(mul(scope.parameter(name, shape, initial), scope.graph.constant(values, shape)));
    });
    return { loss: terms.reduce(add) };
  };
  const session = await TrainingSession.create(
    ort,
    compileTrainingStep(linear, muon({ weightDecay })),
    new Random(1),
  );
  await session.train({}, 1);
  const weights = session.weights();
  await session.release();
  return new Map([...weights].map(([name, values]) => [name, Array.from(values, (value) => start - value)]));
}

test("Muon steps equally far along every direction of a matrix, however unequal its gradient is", async () => {
  // Singular values 30 and 1, along the axes.
  const steps = await taken({ wide: [0, 30, 0, 1, 0, 0], tall: [0, 1, 30, 0, 0, 0] });
  const unit = 0.2 * Math.sqrt(3);
  const [wide, tall] = [steps.get("wide")!, steps.get("tall")!];
  for (const [matrix, places] of [
    [wide, [1, 3]],
    [tall, [1, 2]],
  ] as const) {
    matrix.forEach((value, i) => {
      const [least, most] = (places as readonly number[]).includes(i) ? [0.6, 1.3] : [-1e-5, 1e-5];
      expect(value / unit).toBeGreaterThan(least);
      expect(value / unit).toBeLessThan(most);
    });
  }
});

/** The iteration as Jordan et al. write it, on the matrix itself and in double precision: what Muon takes off at rate 1. */
function iterated(rows: number, columns: number, gradient: readonly number[]): number[] {
  const product = (a: number[][], b: number[][]) =>
    a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
  const turned = (a: number[][]) => a[0]!.map((_, j) => a.map((row) => row[j]!));
  const norm = Math.hypot(...gradient);
  let x = Array.from({ length: rows }, (_, i) =>
    gradient.slice(i * columns, (i + 1) * columns).map((value) => value / norm),
  );
  for (let i = 0; i < 5; i++) {
    const gram = product(x, turned(x));
    const twice = product(product(gram, gram), x);
    const once = product(gram, x);
    x = x.map((row, r) =>
      row.map((value, c) => 3.4445 * value - 4.775 * once[r]![c]! + 2.0315 * twice[r]![c]!),
    );
  }
  return x.flat().map((value) => 0.2 * Math.sqrt(Math.max(rows, columns)) * value);
}

test("Muon's step is the Newton-Schulz iteration's, though that is done on the small Gram matrix", async () => {
  const gradient = [3, -1, 0.5, 2, 4, -0.02];
  const steps = await taken({ wide: gradient, tall: gradient });
  for (const [name, rows, columns] of [
    ["wide", 2, 3],
    ["tall", 3, 2],
  ] as const) {
    const expected = iterated(rows, columns, gradient);
    steps.get(name)!.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 4);
    });
  }
});

test("Muon leaves vectors and the layer of the logits to AdamW, which moves by the rate against the sign", async () => {
  const steps = await taken({ bias: [0.5, -4], "output.weight": [3, -1, 0.1, 7] });
  steps.get("bias")!.forEach((value, i) => {
    expect(value).toBeCloseTo([1, -1][i]!, 4);
  });
  steps.get("output.weight")!.forEach((value, i) => {
    expect(value).toBeCloseTo([1, -1, 1, 1][i]!, 4);
  });
});

test("Muon's weight decay takes its share off a matrix and nothing off a vector", async () => {
  const gradients = { wide: [0, 30, 0, 1, 0, 0], bias: [1, 1] };
  const [plain, decayed] = [
    await taken(gradients, { start: 2 }),
    await taken(gradients, { start: 2, weightDecay: 0.1 }),
  ];
  decayed.get("wide")!.forEach((value, i) => {
    expect(value - plain.get("wide")![i]!).toBeCloseTo(0.2, 5);
  });
  expect(decayed.get("bias")).toEqual(plain.get("bias"));
});
