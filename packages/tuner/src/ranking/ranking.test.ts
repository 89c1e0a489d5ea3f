import fc from "fast-check";
import { expect, test } from "vitest";
import { definitionOf, trialOf } from "../benchmark/runStudy.ts";
import { crowdingDistances } from "./crowding.ts";
import { standardize, withinFence } from "./fence.ts";
import { hypervolume } from "./hypervolume.ts";
import { dominates, fronts } from "./nondominated.ts";
import { bestTrial, paretoFront, ranking } from "./ranking.ts";

const space = { rate: { type: "float", low: 0, high: 1 } } as const;
const numbers = (trials: readonly { number: number }[]) => trials.map(({ number }) => number);

test("complete trials stand before pruned ones, values that are no numbers last, and failed or open ones nowhere", () => {
  const study = {
    definition: definitionOf(space, { objectives: [{ name: "accuracy", direction: "maximize" }] }),
    trials: [
      trialOf(0, { state: "pruned", intermediate: [{ step: 1, value: 0.99 }] }),
      trialOf(1, { state: "complete", objectives: [0.9] }),
      trialOf(2, { state: "failed" }),
      trialOf(3, { state: "complete", objectives: [Number.NaN] }),
      trialOf(4, { state: "pruned", intermediate: [{ step: 3, value: 0.5 }] }),
      trialOf(5, { state: "complete", objectives: [0.95] }),
      trialOf(6, { state: "running", intermediate: [{ step: 9, value: 1 }] }),
    ],
  };
  expect(numbers(ranking(study))).toEqual([5, 1, 3, 4, 0]);
  expect(bestTrial(study)?.number).toBe(5);
  expect(numbers(paretoFront(study))).toEqual([5]);
  expect(bestTrial({ ...study, trials: [] })).toBeUndefined();
});

test("with two objectives the ranking goes front by front, ends first", () => {
  const objectives = [
    { name: "accuracy", direction: "maximize" },
    { name: "ms", direction: "minimize" },
  ] as const;
  const values = [
    [0.9, 5],
    [0.8, 1],
    [0.85, 3],
    [0.8, 4],
    [0.7, 5],
  ];
  const trials = values.map((pair, number) => trialOf(number, { state: "complete", objectives: pair }));
  const study = { definition: definitionOf(space, { objectives }), trials };
  expect(numbers(ranking(study))).toEqual([0, 1, 2, 3, 4]);
  expect(numbers(paretoFront(study))).toEqual([0, 1, 2]);
});

const losses = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })),
  { maxLength: 30 },
);

test("no point of a front dominates another of it, and each past the first is dominated by one of the front before", () => {
  fc.assert(
    fc.property(losses, (points) => {
      const front = fronts(points);
      for (const [i, point] of points.entries()) {
        const by = points.flatMap((other, j) => (dominates(other, point) ? [front[j]!] : []));
        expect(front[i]).toBe(Math.max(-1, ...by) + 1);
      }
    }),
  );
});

test("crowding distances are those worked out by hand", () => {
  expect(
    crowdingDistances([
      [0, 4],
      [1, 2],
      [2, 1],
      [4, 0],
    ]),
  ).toEqual([Infinity, 2 / 4 + 3 / 4, 3 / 4 + 2 / 4, Infinity]);
});

test("the hypervolume of a box is its volume, and of many boxes that of their union", () => {
  expect(hypervolume([[1, 2]], [3, 3])).toBe(2);
  expect(
    hypervolume(
      [
        [1, 2],
        [2, 1],
        [2, 2],
        [5, 0],
      ],
      [3, 3],
    ),
  ).toBe(3);
  fc.assert(
    fc.property(losses, (points) => {
      let cells = 0;
      for (let x = 0; x < 9; x++)
        for (let y = 0; y < 9; y++)
          for (let z = 0; z < 9; z++) if (points.some(([a, b, c]) => a <= x && b <= y && c <= z)) cells++;
      expect(hypervolume(points, [9, 9, 9])).toBe(cells);
    }),
  );
});

test("one diverged loss is brought down to the fence, and losses are brought to mean 0 and variance 1", () => {
  // Quartiles 2 and 5, so that the fence stands at 5 + 1.5 * 3.
  expect([...withinFence([1, 2, 3, 4, 5, 1e9, Infinity])]).toEqual([1, 2, 3, 4, 5, 9.5, 9.5]);
  const scaled = standardize([2, 4, 6, 8]);
  expect(scaled.reduce((sum, loss) => sum + loss, 0)).toBeCloseTo(0, 12);
  expect(scaled.reduce((sum, loss) => sum + loss ** 2, 0) / 4).toBeCloseTo(1, 12);
  expect([...standardize([3, 3, 3])]).toEqual([0, 0, 0]);
  expect([...standardize([Infinity, Infinity])]).toEqual([0, 0]);
});
