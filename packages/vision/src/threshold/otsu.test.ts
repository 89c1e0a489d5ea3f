import fc from "fast-check";
import { expect, it } from "vitest";
import { grayOf } from "../testing/pictures.ts";
import { darkerThan, histogram, inkSplit, otsuSplit, variance } from "./otsu.ts";

it("splits two clean classes in the middle of the gap between them", () => {
  const split = otsuSplit(histogram([10, 10, 10, 50, 200, 200]));
  // Between 50 and 200 every level separates the same classes; {10 10 10} against the rest does worse.
  expect(split.threshold).toBe((50 + 199) >> 1);
  expect(split.darkMean).toBe(20);
  expect(split.lightMean).toBe(200);
  expect(split.darkShare).toBeCloseTo(4 / 6);
});

it("maximizes the variance between the classes, as trying every level does", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 2, maxLength: 60 }), (levels) => {
      const between = (threshold: number) => {
        const dark = levels.filter((level) => level <= threshold);
        const light = levels.filter((level) => level > threshold);
        if (dark.length === 0 || light.length === 0) return 0;
        const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
        return dark.length * light.length * (mean(dark) - mean(light)) ** 2;
      };
      const best = Math.max(...Array.from({ length: 256 }, (_, level) => between(level)));
      expect(between(otsuSplit(histogram(levels)).threshold)).toBeCloseTo(best, 3);
    }),
  );
});

it("gives a flat image one class", () => {
  const split = otsuSplit(histogram([7, 7, 7]));
  expect(split.lightMean - split.darkMean).toBe(0);
});

it("calls pixels at the threshold ink", () => {
  expect([
    ...darkerThan(
      grayOf(3, 1, (x) => x),
      1,
    ).data,
  ]).toEqual([1, 1, 0]);
});

it("tells the variance of what a histogram counts", () => {
  const counts = new Uint32Array(256);
  counts[10] = 3;
  counts[20] = 1;
  // Levels 10, 10, 10, 20: mean 12.5.
  expect(variance(counts, 4)).toBeCloseTo((3 * 2.5 ** 2 + 7.5 ** 2) / 4, 9);
});

it("splits a small share of ink from paper where Otsu's split halves the paper", () => {
  const counts = new Uint32Array(256);
  for (let level = 180; level < 256; level++) counts[level] = 10_000;
  for (let level = 20; level < 40; level++) counts[level] = 100;
  expect(otsuSplit(counts).threshold).toBeGreaterThan(180);
  const { threshold } = inkSplit(counts);
  expect(threshold).toBeGreaterThanOrEqual(39);
  expect(threshold).toBeLessThan(180);
});
