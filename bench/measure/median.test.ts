import { expect, test } from "vitest";
import { median } from "./median.ts";

test("the median is the middle value, in whatever order they come", () => {
  expect(median([9, 1, 5])).toBe(5);
});

test("the median of an even number of values lies between the two middle ones", () => {
  expect(median([8, 1, 2, 4])).toBe(3);
});

test("no values have no median", () => {
  expect(() => median([])).toThrow(RangeError);
});
