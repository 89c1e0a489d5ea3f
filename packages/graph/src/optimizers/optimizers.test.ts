import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { leCunNormal } from "../nn/initializers.ts";
import type { TrainingScope } from "../nn/scope.ts";
import { mul } from "../ops/arithmetic.ts";
import { reduceSum } from "../ops/reduce.ts";
import { TrainingSession } from "../runtime/trainingSession.ts";
import { compileTrainingStep } from "../runtime/trainingStep.ts";
import { adam, adamW } from "./adam.ts";
import type { Optimizer } from "./optimizer.ts";
import { sgd } from "./sgd.ts";

/** Loss `c . p` for a 1x2 matrix p that starts at [1, -2]; the gradient is c = [0.5, -4] at every step. */
const linear = (scope: TrainingScope) => {
  const parameter = scope.parameter("p", [1, 2], () => Float32Array.of(1, -2));
  return { loss: reduceSum(mul(parameter, scope.graph.constant([0.5, -4], [1, 2]))) };
};

async function after(steps: number, optimizer: Optimizer): Promise<number[]> {
  const session = await TrainingSession.create(ort, compileTrainingStep(linear, optimizer), new Random(1));
  for (let i = 0; i < steps; i++) await session.train({}, 0.1);
  const parameter = [...(session.weights().get("p") as Float32Array)];
  await session.release();
  return parameter;
}

function expectClose(values: number[], expected: number[]): void {
  values.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i] as number, 5);
  });
}

test("plain SGD takes the rate times the gradient", async () => {
  expectClose(await after(2, sgd()), [1 - 0.1, -2 + 0.8]);
});

test("momentum adds the share of the last velocity", async () => {
  // Velocities: c, then 0.9 c + c = 1.9 c.
  expectClose(await after(2, sgd({ momentum: 0.9 })), [1 - 0.1 * 2.9 * 0.5, -2 + 0.1 * 2.9 * 4]);
});

test("Nesterov looks ahead along the velocity", async () => {
  // Directions: c + 0.9 c, then c + 0.9 (1.9 c).
  expectClose(await after(2, sgd({ momentum: 0.9, nesterov: true })), [
    1 - 0.1 * 4.61 * 0.5,
    -2 + 0.1 * 4.61 * 4,
  ]);
});

test("Adam moves by the rate against the sign of a constant gradient, whatever its size", async () => {
  expectClose(await after(3, adam()), [1 - 0.3, -2 + 0.3]);
});

test("AdamW also shrinks weights by rate times decay, apart from the gradient", async () => {
  expectClose(await after(1, adamW({ weightDecay: 0.5 })), [1 * 0.95 - 0.1, -2 * 0.95 + 0.1]);
});

test("LeCun's initial weights have variance 1 / fan-in", () => {
  const values = leCunNormal([400, 50], new Random(2));
  const variance = values.reduce((sum, value) => sum + value * value, 0) / values.length;
  expect(variance * 400).toBeCloseTo(1, 1);
});
