import fc from "fast-check";
import { expect, it } from "vitest";
import { resample, resizeGray } from "./resample.ts";
import { grayOf } from "./testing/pictures.ts";

it("averages the area under each pixel when it reduces", () => {
  expect([...resample([0, 4, 8, 12], 4, 1, 2, 1)]).toEqual([2, 10]);
  // 3 -> 2: each output pixel covers one and a half input pixels.
  const [left, right] = resample([0, 3, 6], 3, 1, 2, 1);
  expect(left).toBeCloseTo(1, 5);
  expect(right).toBeCloseTo(5, 5);
});

it("blends neighbors when it enlarges, pixel centers staying where they are", () => {
  expect([...resample([0, 8], 2, 1, 4, 1)]).toEqual([0, 2, 6, 8]);
});

it("resamples down as it does across", () => {
  expect([...resample([0, 4, 8, 12], 1, 4, 1, 2)]).toEqual([2, 10]);
});

it("keeps a flat image flat at every size", () => {
  const size = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(size, size, size, size, fc.integer({ min: 0, max: 255 }), (w, h, toW, toH, level) => {
      const resized = resizeGray(
        grayOf(w, h, () => level),
        toW,
        toH,
      );
      expect(new Set(resized.data)).toEqual(new Set([level]));
    }),
  );
});

it("keeps the mean when it reduces", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 9, maxLength: 30 }), (row) => {
      const mean = (values: ArrayLike<number>) =>
        Array.from(values).reduce((a, b) => a + b, 0) / values.length;
      expect(mean(resample(row, row.length, 1, 7, 1))).toBeCloseTo(mean(row), 2);
    }),
  );
});
