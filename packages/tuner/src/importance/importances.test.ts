import { expect, test } from "vitest";
import { definitionOf, runStudy, trialOf } from "../benchmark/runStudy.ts";
import { createSampler } from "../samplers/createSampler.ts";
import type { ParameterValues, Space } from "../space/space.ts";
import { comparable } from "./comparable.ts";
import { treeVariance } from "./forest/marginalVariance.ts";
import { importances } from "./importances.ts";

function found(space: Space, objective: (values: ParameterValues) => number, count = 200) {
  const study = runStudy(createSampler({ name: "random" }), definitionOf(space), objective, count);
  return Object.fromEntries(importances(study)!.shares.map(({ parameter, share }) => [parameter, share]));
}

const float = { type: "float", low: 0, high: 1 } as const;

test("the variance of a tree is divided as worked out by hand", () => {
  // Left half 0; the right half 4 above y = 1/4, and 0 below. Marginals: x 0 and 3; y 0 and 2.
  const leaves = [
    { from: Float64Array.of(0, 0), to: Float64Array.of(0.5, 1), value: 0 },
    { from: Float64Array.of(0.5, 0), to: Float64Array.of(1, 0.25), value: 0 },
    { from: Float64Array.of(0.5, 0.25), to: Float64Array.of(1, 1), value: 4 },
  ];
  const { total, ofColumns } = treeVariance(leaves, [[], []]);
  expect(total).toBeCloseTo(6 - 1.5 ** 2, 12);
  expect(ofColumns[0]).toBeCloseTo(1.5 ** 2, 12);
  expect(ofColumns[1]).toBeCloseTo(0.75 * 2 ** 2 - 1.5 ** 2, 12);
  // Where y is only there in the right half, its marginal is 0 and 4 in that half.
  const right = treeVariance(leaves, [[], [{ column: 0, ranges: [[0.5, 1]] }]]);
  expect(right.ofColumns[1]).toBeCloseTo(0.5 * (0.75 * 16 - 3 ** 2), 12);
});

test("parameters that add up share the variance as their squares do", () => {
  const shares = found({ a: float, b: float, c: float }, ({ a, b }) => 3 * (a as number) + (b as number));
  expect(shares.a).toBeCloseTo(0.9, 0.7);
  expect(shares.b).toBeGreaterThan(0.04);
  expect(shares.c).toBeLessThan(0.02);
  expect(shares.a! / shares.b!).toBeGreaterThan(5);
});

test("a parameter that acts only together with another has little by itself", () => {
  const shares = found(
    { a: float, b: float },
    ({ a, b }) => ((a as number) > 0.5 === (b as number) > 0.5 ? 1 : 0),
    400,
  );
  expect(shares.a! + shares.b!).toBeLessThan(0.25);
});

test("choices without an order and conditional parameters count", () => {
  const space: Space = {
    kind: { type: "categorical", choices: ["p", "q", "r", "s"] },
    own: { ...float, when: { parameter: "kind", in: ["q"] } },
    idle: { ...float, when: { parameter: "kind", in: ["p"] } },
  };
  const byKind = found(space, ({ kind }) => (kind === "p" || kind === "r" ? 1 : 0));
  expect(byKind.kind).toBeGreaterThan(0.8);
  const byOwn = found(space, ({ own }) => (own === undefined ? 0 : 10 * (own as number) - 5));
  expect(byOwn.own).toBeGreaterThan(0.5);
  expect(byOwn.idle).toBeLessThan(0.1);
});

test("too few trials, and trials that are all alike, say nothing", () => {
  const study = (count: number) =>
    runStudy(createSampler({ name: "random" }), definitionOf({ a: float }), () => 1, count);
  expect(importances(study(7))).toBeUndefined();
  expect(importances(study(20))).toBeUndefined();
});

test("where most trials were pruned, all are compared at a step that half of them reached, survivors too", () => {
  const reports = (values: readonly number[]) => values.map((value, i) => ({ step: i + 1, value }));
  const trials = [
    trialOf(0, { state: "complete", objectives: [0.1], intermediate: reports([5, 3, 0.1]) }),
    trialOf(1, { state: "pruned", intermediate: reports([6, 4]) }),
    trialOf(2, { state: "pruned", intermediate: reports([9]) }),
    trialOf(3, { state: "running", intermediate: reports([1]) }),
    trialOf(4, { state: "failed", intermediate: reports([1]) }),
  ];
  const definition = definitionOf({ a: float });
  const found = comparable({ definition, trials }, 0);
  expect(found.step).toBe(2);
  expect(found.trials.map(({ trial, loss }) => [trial.number, loss])).toEqual([
    [0, 3],
    [1, 4],
  ]);
  const fewer = comparable({ definition, trials: trials.slice(0, 2) }, 0);
  expect(fewer.step).toBeNull();
  expect(fewer.trials.map(({ loss }) => loss)).toEqual([0.1]);
});
