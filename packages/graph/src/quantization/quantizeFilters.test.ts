import { expect, test } from "vitest";
import { quantizeFilters } from "./quantizeFilters.ts";

test("each channel's largest weight becomes 63, its bias counts in products of input and weight", () => {
  const { filters, scales, biases } = quantizeFilters(
    Float32Array.of(6.3, -3.1, 0.04, 0.06, 0, -0.63),
    Float32Array.of(1, -0.02),
    0.5,
  );
  expect([...filters]).toEqual([63, -31, 0, 6, 0, -63]);
  expect(scales[0]).toBeCloseTo(0.1, 6);
  expect(scales[1]).toBeCloseTo(0.01, 7);
  // 1 / (0.5 * 0.1) and -0.02 / (0.5 * 0.01).
  expect([...biases]).toEqual([20, -4]);
});

test("a channel without weights keeps its bias, and one of nothing at all is nothing", () => {
  const { filters, scales, biases } = quantizeFilters(Float32Array.of(0, 0), Float32Array.of(3, 0), 0.5);
  expect([...filters]).toEqual([0, 0]);
  expect(biases[0]! * scales[0]! * 0.5).toBeCloseTo(3, 5);
  expect(biases[1]).toBe(0);
});
