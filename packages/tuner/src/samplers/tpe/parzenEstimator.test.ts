import { Random } from "@numera/random";
import { expect, test } from "vitest";
import type { Parameter } from "../../space/parameter.ts";
import { dimensionOf, encode } from "./dimension.ts";
import { ParzenEstimator } from "./parzenEstimator.ts";

function estimator(parameter: Parameter, values: readonly (number | string | undefined)[]) {
  const dimensions = [dimensionOf(parameter)];
  const settings = values.map((x) => (x === undefined ? {} : { x }));
  return new ParzenEstimator(dimensions, encode({ x: parameter }, dimensions, settings));
}

const density = (of: ParzenEstimator, place: number) => Math.exp(of.logDensity(Float64Array.of(place)));

test("the density of a number integrates to 1 over its bounds, also with observations at them and absent ones", () => {
  const of = estimator({ type: "float", low: 0, high: 1 }, [0, 0.3, 1, undefined]);
  let sum = 0;
  for (let i = 0; i < 1000; i++) sum += density(of, (i + 0.5) / 1000) / 1000;
  expect(sum).toBeCloseTo(1, 4);
});

test.each([
  [{ type: "categorical", choices: ["a", "b", "c", "d"] }, ["a", "a", "c", undefined], 4],
  [{ type: "integer", low: 1, high: 9 }, [1, 1, 4, undefined], 9],
  [{ type: "integer", low: 1, high: 30, scale: "log" }, [1, 2, 30], 30],
  [{ type: "integer", low: 5, high: 5 }, [5], 1],
] as [Parameter, (number | string | undefined)[], number][])(
  "the probabilities of all values of %j sum to 1",
  (parameter, values, count) => {
    const of = estimator(parameter, values);
    let sum = 0;
    for (let level = 0; level < count; level++) sum += density(of, level);
    expect(sum).toBeCloseTo(1, 9);
  },
);

test("values are drawn as often as their density says", () => {
  const of = estimator({ type: "integer", low: 0, high: 4 }, [0, 0, 3]);
  const random = new Random(3);
  const counts = new Array<number>(5).fill(0);
  for (let i = 0; i < 20_000; i++) counts[of.sample(0, of.component(random), random)]!++;
  for (const [level, count] of counts.entries()) expect(count / 20_000).toBeCloseTo(density(of, level), 1.7);
});

test("the density is highest where the observations are", () => {
  const of = estimator({ type: "float", low: 1e-4, high: 1, scale: "log" }, [1e-3, 1.1e-3, 2e-3]);
  expect(density(of, 0.27)).toBeGreaterThan(2 * density(of, 0.9));
});
