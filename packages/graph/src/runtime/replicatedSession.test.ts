import { Random } from "@numera/random";
import ort from "onnxruntime-node";
import { expect, test } from "vitest";
import { dense } from "../nn/layers.ts";
import type { TrainingScope } from "../nn/scope.ts";
import { add, mul, sub } from "../ops/arithmetic.ts";
import { square } from "../ops/elementwise.ts";
import { reduceMean, reduceSum } from "../ops/reduce.ts";
import { adam } from "../optimizers/adam.ts";
import { muon } from "../optimizers/muon.ts";
import { BATCH, tinyBatch, tinyLoss } from "../testing/tinyModel.ts";
import { LocalReplica, type StartReplica } from "./replica.ts";
import { ReplicatedSession } from "./replicatedSession.ts";
import { compileReplicatedStep, type ReplicatedStepOptions } from "./replicatedStep.ts";
import { float32 } from "./session.ts";
import { TrainingSession } from "./trainingSession.ts";
import type { BatchValue, TrainingState } from "./trainingState.ts";
import { compileTrainingStep } from "./trainingStep.ts";

/** Replicas on this thread: what is tested here is what they are given and what becomes of their results. */
const start: StartReplica = async (models, memory) => new LocalReplica(ort, models, memory);

const startInPlace: StartReplica = async (models, memory) =>
  new LocalReplica(ort, models, memory, { writesInPlace: true });

const points = (count: number) => (scope: TrainingScope) => {
  const error = square(
    sub(dense(scope, "line", scope.graph.input("x", [count, 2]), 1), scope.graph.input("y", [count, 1])),
  );
  return { loss: reduceMean(error), total: reduceSum(error) };
};

function pointBatch(index: number) {
  const random = new Random(7).at(index);
  return {
    x: float32(random.at("x").fillNormal(new Float32Array(24)), [12, 2]) as BatchValue,
    y: float32(random.at("y").fillNormal(new Float32Array(12)), [12, 1]) as BatchValue,
  };
}

test.each([
  [3, 1],
  [2, 3],
  [1, 4],
])(
  "%i replica(s) that share a batch in %i part(s) each learn what one session learns on all of it",
  async (replicas, parts) => {
    const whole = await TrainingSession.create(ort, compileTrainingStep(points(12), adam()), new Random(1));
    const part = compileReplicatedStep(points(12 / replicas / parts), adam(), { replicas });
    const shared = await ReplicatedSession.create([part], new Random(1), { replicas, parts, start });
    for (let i = 0; i < 20; i++) {
      const expected = await whole.train(pointBatch(i), 0.05);
      const { loss, total } = await shared.train(pointBatch(i), 0.05);
      expect(loss).toBeCloseTo(expected.loss!, 5);
      expect(total).toBeCloseTo(expected.total!, 4);
    }
    for (const [name, values] of whole.weights()) {
      const others = shared.weights().get(name)!;
      values.forEach((value, i) => {
        expect(others[i]).toBeCloseTo(value, 5);
      });
    }
    await whole.release();
    await shared.release();
  },
);

async function trainTiny(
  steps: number,
  {
    from,
    options,
    parts = 1,
    startReplica = start,
  }: {
    from?: TrainingState;
    options?: ReplicatedStepOptions;
    parts?: number;
    startReplica?: StartReplica;
  } = {},
) {
  const share = (scope: TrainingScope) => tinyLoss(scope, BATCH / 2 / parts);
  const session = await ReplicatedSession.create(
    [compileReplicatedStep(share, adam(), { replicas: 2, ...options })],
    new Random(5),
    {
      replicas: 2,
      parts,
      start: startReplica,
      ...(from && { state: from }),
    },
  );
  const losses: number[] = [];
  while (session.step < steps) losses.push((await session.train(tinyBatch(session.step), 0.01)).loss!);
  const result = { losses, state: session.state(), weights: session.weights() };
  await session.release();
  return result;
}

test("learns with batch norm and dropout, and ends with the same bits when stopped and resumed", async () => {
  const whole = await trainTiny(120);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean(whole.losses.slice(-10))).toBeLessThan(0.7 * mean(whole.losses.slice(0, 10)));
  const first = await trainTiny(50);
  const resumed = await trainTiny(120, { from: first.state });
  expect(resumed.losses).toEqual(whole.losses.slice(50));
  expect(resumed.state).toEqual(whole.state);
});

test("an optimizer whose parts the replicas share gives the same bits", async () => {
  const [one, two] = [await trainTiny(20, { options: { updateParts: 1 } }), await trainTiny(20)];
  expect(two.losses).toEqual(one.losses);
  expect(two.weights).toEqual(one.weights);
});

test.each([1, 2])(
  "gives the same bits where the runtime writes to the memory itself, in %i part(s)",
  async (parts) => {
    const options = { averageDecay: 0.9 };
    const copied = await trainTiny(20, { options, parts });
    expect(await trainTiny(20, { options, parts, startReplica: startInPlace })).toEqual(copied);
  },
);

test("keeps averages of weights and running statistics, and gives them as the weights", async () => {
  const { weights, state } = await trainTiny(2, { options: { averageDecay: 0.9 } });
  const { weights: first } = await trainTiny(1);
  const { weights: second } = await trainTiny(2);
  for (const [name, values] of weights) {
    expect(state.values.get(`${name}:average`)!.data).toEqual(values);
    // The plain mean of the steps so far, as long as they are few.
    values.forEach((value, i) => {
      expect(value).toBeCloseTo((first.get(name)![i]! + second.get(name)![i]!) / 2, 5);
    });
  }
});

test("the optimizer's work is parted by what it takes, not by how many values there are", () => {
  // Muon multiplies along the shorter side: of as many values a square matrix takes 57 times what a long one does.
  const shapes = { square: [64, 64], long1: [1, 4096], long2: [1, 4096], long3: [1, 4096] };
  const { updates } = compileReplicatedStep(
    (scope) => {
      const parameters = Object.entries(shapes).map(([name, shape]) =>
        scope.parameter(name, shape, () => new Float32Array(4096)),
      );
      return { loss: parameters.map((parameter) => reduceSum(square(parameter))).reduce(add) };
    },
    muon(),
    { replicas: 2 },
  );
  const parts = updates.map(({ inputs }) => Object.keys(shapes).filter((name) => inputs.includes(name)));
  expect(parts).toEqual([["square"], ["long1", "long2", "long3"]]);
});

test("refuses an optimizer in more parts than there are replicas", async () => {
  const step = compileReplicatedStep(points(6), adam(), { updateParts: 2 });
  await expect(ReplicatedSession.create([step], new Random(1), { replicas: 1, start })).rejects.toThrow(
    "the optimizer was compiled in 2 parts, for 1 replica(s)",
  );
});

test("refuses a step for another number of replicas", async () => {
  const step = compileReplicatedStep(points(6), adam(), { replicas: 2 });
  await expect(ReplicatedSession.create([step], new Random(1), { replicas: 3, start })).rejects.toThrow(
    "the step was compiled for 2 replica(s), not for 3",
  );
});

test("gives a scalar and a single row to every replica", async () => {
  const step = compileReplicatedStep(
    (scope) => {
      const { graph } = scope;
      const rows = graph.input("rows", [2, 2]);
      const weighed = mul(mul(rows, graph.input("row", [1, 2])), graph.input("scalar", []));
      return { loss: reduceMean(square(dense(scope, "line", rows, 1))), total: reduceSum(weighed) };
    },
    adam(),
    { replicas: 2 },
  );
  const session = await ReplicatedSession.create([step], new Random(1), { replicas: 2, start });
  const { total } = await session.train(
    {
      rows: float32([1, 2, 3, 4, 5, 6, 7, 8], [4, 2]) as BatchValue,
      row: float32([1, 10], [1, 2]) as BatchValue,
      scalar: float32([2], []) as BatchValue,
    },
    0.1,
  );
  expect(total).toBe(2 * (1 + 3 + 5 + 7 + 10 * (2 + 4 + 6 + 8)));
  await session.release();
});

test("refuses a batch that has no equal shares", async () => {
  const session = await ReplicatedSession.create(
    [compileReplicatedStep(points(4), adam(), { replicas: 5 })],
    new Random(1),
    {
      replicas: 5,
      start,
    },
  );
  await expect(session.train(pointBatch(0), 0.1)).rejects.toThrow('12 rows of "x" are not 5 equal shares');
  await session.release();
});
