import { Random } from "@numera/random";
import { expect, test } from "vitest";
import { cholesky, inverseOf, solveLower, solveUpper } from "./cholesky.ts";
import { logExpectedImprovement } from "./expectedImprovement.ts";
import { GaussianProcess } from "./gaussianProcess.ts";

/** A = [[4, 2], [2, 5]] by its lower half; L = [[2, 0], [1, 2]]. */
const matrix = Float64Array.of(4, 0, 2, 5);

test("the Cholesky factor, its solutions and the inverse are those worked out by hand", () => {
  const factor = cholesky(matrix, 2)!;
  expect([...factor]).toEqual([2, 0, 1, 2]);
  const x = solveUpper(factor, 2, solveLower(factor, 2, Float64Array.of(8, 12)));
  expect([...x]).toEqual([1, 2]);
  const [a, , b, c] = inverseOf(factor, 2);
  expect([a, b, c]).toEqual([5 / 16, -2 / 16, 4 / 16]);
  expect(cholesky(Float64Array.of(1, 0, 2, 1), 2)).toBeUndefined();
});

const points = Array.from({ length: 30 }, (_, i) => {
  const random = new Random(1).at(i);
  return Float64Array.of(random.uniform(), random.uniform(), random.integer(2));
});
const target = ([x, , choice]: Float64Array) => Math.sin(6 * x!) + (choice === 1 ? 1 : -1);

test("a fitted process goes through its points, foresees others, and is unsure far from them", () => {
  const process = GaussianProcess.fit(points, Float64Array.from(points, target), [false, false, true]);
  for (const point of points) expect(process.predict(point).mean).toBeCloseTo(target(point), 1);
  const random = new Random(9);
  for (let i = 0; i < 20; i++) {
    const point = Float64Array.of(random.uniform(0.1, 0.9), random.uniform(), random.integer(2));
    expect(Math.abs(process.predict(point).mean - target(point))).toBeLessThan(0.2);
  }
  const deviation = (x: number) => process.predict(Float64Array.of(x, 0.5, 0)).deviation;
  expect(deviation(3)).toBeGreaterThan(5 * deviation(0.5));
});

test("a process that believes in a trial under way is surer there and expects the same", () => {
  const losses = Float64Array.from(points, target);
  const process = GaussianProcess.fit(points, losses, [false, false, true]);
  const open = Float64Array.of(1.4, 0.5, 1);
  const believing = process.believing([open], losses);
  expect(believing.predict(open).deviation).toBeLessThan(0.5 * process.predict(open).deviation);
  expect(believing.predict(open).mean).toBeCloseTo(process.predict(open).mean, 2);
});

test.each([
  [0, 1, 0, Math.log(0.3989422804014327)],
  [-1, 0.5, 0, Math.log(0.5 * (2 * 0.9772498680518208 + 0.05399096651318806))],
])(
  "the expected improvement of mean %f and deviation %f below %f is exp(%f)",
  (mean, deviation, best, log) => {
    expect(logExpectedImprovement(mean, deviation, best)).toBeCloseTo(log, 9);
  },
);

test("the expected improvement falls without a jump and stays a number far above the best", () => {
  const at = (mean: number) => logExpectedImprovement(mean, 1, 0);
  expect(at(5 - 1e-9) - at(5 + 1e-9)).toBeLessThan(0.02);
  for (let mean = 0; mean < 100; mean++) expect(at(mean + 1)).toBeLessThan(at(mean));
  expect(at(1000)).toBeGreaterThan(Number.NEGATIVE_INFINITY);
});
