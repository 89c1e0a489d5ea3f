import { expect, it } from "vitest";
import { gaussianBlur } from "./gaussianBlur.ts";

it("spreads a point as the Gaussian does", () => {
  const plane = new Float32Array(21 * 21);
  plane[10 * 21 + 10] = 1;
  gaussianBlur(plane, 21, 21, 1.5, new Float32Array(21 * 21));
  expect(plane.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
  const ratio = plane[10 * 21 + 12]! / plane[10 * 21 + 10]!;
  expect(ratio).toBeCloseTo(Math.exp(-4 / (2 * 1.5 ** 2)), 4);
  expect(plane[8 * 21 + 10]).toBeCloseTo(plane[10 * 21 + 12]!, 6);
});

it("leaves an even plane even, to its borders and where it is smaller than the kernel", () => {
  const plane = new Float32Array(3 * 2).fill(100);
  gaussianBlur(plane, 3, 2, 2, new Float32Array(6));
  for (const value of plane) expect(value).toBeCloseTo(100, 3);
});
