import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import { describe, expect, test } from "vitest";
import { dense } from "../nn/layers.ts";
import type { TrainingScope } from "../nn/scope.ts";
import { sub } from "../ops/arithmetic.ts";
import { square } from "../ops/elementwise.ts";
import { reduceMean } from "../ops/reduce.ts";
import { adam, adamW } from "../optimizers/adam.ts";
import { muon } from "../optimizers/muon.ts";
import { sgd } from "../optimizers/sgd.ts";
import { tinyBatch, tinyLoss } from "../testing/tinyModel.ts";
import { TrainingSession } from "./trainingSession.ts";
import type { TrainingState } from "./trainingState.ts";
import { compileTrainingStep } from "./trainingStep.ts";

async function run(steps: number, from?: TrainingState, optimizer = adam()) {
  const state = from === undefined ? {} : { state: from };
  const session = await TrainingSession.create(
    ort,
    compileTrainingStep(tinyLoss, optimizer),
    new Random(5),
    state,
  );
  const losses: number[] = [];
  while (session.step < steps)
    losses.push((await session.train(tinyBatch(session.step), 0.01)).loss as number);
  const result = { state: session.state(), weights: session.weights(), losses };
  await session.release();
  return result;
}

describe.each([
  ["sgd with momentum", sgd({ momentum: 0.9 })],
  ["adam", adam()],
  ["adamw", adamW({ weightDecay: 0.05 })],
  ["muon", muon({ weightDecay: 0.05 })],
])("a training session with %s", (_, optimizer) => {
  test("learns", async () => {
    const { losses } = await run(150, undefined, optimizer);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(losses.slice(-10))).toBeLessThan(0.6 * mean(losses.slice(0, 10)));
  });

  test("stopped and resumed ends with the same bits as one that ran through", async () => {
    const whole = await run(30, undefined, optimizer);
    const half = await run(13, undefined, optimizer);
    const resumed = await run(30, half.state, optimizer);
    expect(resumed.losses).toEqual(whole.losses.slice(13));
    expect(resumed.state).toEqual(whole.state);
  });
});

test("another seed gives other weights", async () => {
  const session = await TrainingSession.create(ort, compileTrainingStep(tinyLoss, adam()), new Random(6));
  expect(session.weights().get("conv1.weight")).not.toEqual((await run(0)).weights.get("conv1.weight"));
  await session.release();
});

test("a state of another model is refused by the name and shape that differ", async () => {
  const { state } = await run(1);
  const values = new Map(state.values).set("output.weight", { shape: [6, 4], data: new Float32Array(24) });
  await expect(run(2, { step: 1, values })).rejects.toThrow(
    'the saved state has [6,4] for "output.weight", the model needs [6,3]',
  );
});

/** Fits a line to points `y = 3 x + 1`, `count` at a time. */
const regression = (count: number) => (scope: TrainingScope) => {
  const x = scope.graph.input("x", [count, 1]);
  const y = scope.graph.input("y", [count, 1]);
  return { loss: reduceMean(square(sub(dense(scope, "line", x, 1), y))) };
};

test("steps for different shapes of data train one model together", async () => {
  const steps = [4, 9].map((count) => compileTrainingStep(regression(count), adam()));
  const session = await TrainingSession.create(ort, steps, new Random(1));
  let loss = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 300; i++) {
    const count = i % 2 === 0 ? 4 : 9;
    const x = new Random(2).at(i).fillNormal(new Float32Array(count));
    const batch = {
      x: { data: x, shape: [count, 1] },
      y: { data: x.map((value) => 3 * value + 1), shape: [count, 1] },
    };
    loss = (await session.train(batch, 0.05, i % 2)).loss as number;
  }
  expect(loss).toBeLessThan(1e-3);
  expect(session.weights().get("line.weight")![0]).toBeCloseTo(3, 1);
  expect(session.step).toBe(300);
  await session.release();
});

test("steps of different models are refused", async () => {
  const steps = [compileTrainingStep(regression(4), adam()), compileTrainingStep(tinyLoss, adam())];
  await expect(TrainingSession.create(ort, steps, new Random(1))).rejects.toThrow(
    "the compiled steps do not share one state: conv1.weight [4,1,3,3] stands in one of them only",
  );
});

describe("a training session that averages its weights", () => {
  /** Loss `p`, so that SGD takes the rate off at every step. */
  const falling = compileTrainingStep(
    (scope) => ({ loss: reduceMean(scope.parameter("p", [1], () => Float32Array.of(1))) }),
    sgd(),
    { averageDecay: 0.75 },
  );

  test("gives the mean of the first steps' weights, then their exponential moving average", async () => {
    const session = await TrainingSession.create(ort, falling, new Random(1));
    const averages: number[] = [];
    for (let i = 0; i < 5; i++) {
      await session.train({}, 1);
      averages.push(session.weights().get("p")![0]!);
    }
    // The weights are 0, -1, -2, -3, -4; shares 1, 1/2, 1/3, 1/4, 1/4.
    [0, -0.5, -1, -1.5, -2.125].forEach((average, i) => {
      expect(averages[i]).toBeCloseTo(average, 5);
    });
    expect(session.state().values.get("p")!.data[0]).toBeCloseTo(-4, 5);
    await session.release();
  });

  test("stopped and resumed ends with the same bits as one that ran through", async () => {
    const step = compileTrainingStep(tinyLoss, adam(), { averageDecay: 0.9 });
    const train = async (steps: number, state?: TrainingState) => {
      const session = await TrainingSession.create(ort, step, new Random(5), state ? { state } : {});
      while (session.step < steps) await session.train(tinyBatch(session.step), 0.01);
      const result = { state: session.state(), weights: session.weights() };
      await session.release();
      return result;
    };
    const whole = await train(20);
    expect(await train(20, (await train(7)).state)).toEqual(whole);
    expect(whole.weights.get("norm1.mean")).not.toEqual(whole.state.values.get("norm1.mean")!.data);
  });
});
