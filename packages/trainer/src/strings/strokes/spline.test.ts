import { expect, it } from "vitest";
import { spline } from "./spline.ts";

it("passes through every point and begins and ends at the outer ones", () => {
  const path = spline([0, 0, 1, 2, 3, 1]);
  expect(Array.from(path.subarray(0, 2))).toEqual([0, 0]);
  expect(Array.from(path.subarray(12, 14))).toEqual([1, 2]);
  expect(Array.from(path.subarray(-2))).toEqual([3, 1]);
});

it("keeps points on a line on the line", () => {
  const path = spline([0, 0, 1, 1, 2, 2]);
  for (let i = 0; i < path.length; i += 2) expect(path[i]).toBeCloseTo(path[i + 1]!, 6);
});

it("is one straight piece between two points", () => {
  expect(Array.from(spline([0, 1, 2, 3]))).toEqual([0, 1, 2, 3]);
});
