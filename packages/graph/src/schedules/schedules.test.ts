import { expect, test } from "vitest";
import { schedules } from "./schedules.ts";

test("the cosine falls from the peak through half of it to nothing", () => {
  expect(schedules.cosine(0)).toBe(1);
  expect(schedules.cosine(0.5)).toBeCloseTo(0.5, 12);
  expect(schedules.cosine(1)).toBeCloseTo(0, 12);
});

test("one cycle warms up to the peak after a fifth and ends near zero", () => {
  expect(schedules["one-cycle"](0)).toBeCloseTo(0.04, 12);
  expect(schedules["one-cycle"](0.1)).toBeCloseTo(0.52, 12);
  expect(schedules["one-cycle"](0.2)).toBeCloseTo(1, 12);
  expect(schedules["one-cycle"](0.999)).toBeLessThan(0.001);
});
