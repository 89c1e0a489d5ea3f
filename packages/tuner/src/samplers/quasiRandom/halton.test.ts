import { Random } from "@numera/random";
import { expect, test } from "vitest";
import { haltonPoint } from "./halton.ts";

test("the first 9 points lie in different ninths of the second dimension, and 8 in different eighths of the first, whatever scrambles them", () => {
  for (const seed of [1, 2, 3]) {
    const points = Array.from({ length: 9 }, (_, i) => haltonPoint(i, 2, new Random(seed)));
    expect(new Set(points.map(([, y]) => Math.floor(y! * 9))).size).toBe(9);
    expect(new Set(points.slice(0, 8).map(([x]) => Math.floor(x! * 8))).size).toBe(8);
  }
});

test("points spread more evenly over a square than random ones: their means over boxes err less", () => {
  const error = (point: (i: number) => readonly number[]) => {
    const points = Array.from({ length: 256 }, (_, i) => point(i));
    let sum = 0;
    for (const x of [0.2, 0.4, 0.6, 0.8])
      for (const y of [0.3, 0.5, 0.7])
        sum += Math.abs(points.filter(([a, b]) => a! < x && b! < y).length / 256 - x * y);
    return sum;
  };
  for (let seed = 0; seed < 5; seed++) {
    const random = new Random(seed);
    expect(error((i) => haltonPoint(i, 2, random))).toBeLessThan(
      0.5 * error(() => [random.uniform(), random.uniform()]),
    );
  }
});

test("another seed gives other points, and all lie in [0, 1)", () => {
  const points = (seed: number) =>
    Array.from({ length: 50 }, (_, i) => haltonPoint(i * 1000, 12, new Random(seed)));
  expect(points(1)).not.toEqual(points(2));
  for (const value of points(1).flat()) expect(value >= 0 && value < 1).toBe(true);
});
