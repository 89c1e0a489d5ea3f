import { expect, it } from "vitest";
import { jpegBlocks, quantizationSteps } from "./jpegBlocks.ts";

function ramp(width: number, height: number): Float32Array {
  return Float32Array.from(
    { length: width * height },
    (_, i) => 40 + 6 * (i % width) + 3 * Math.floor(i / width),
  );
}

it("uses the table of annex K at quality 50 and steps of 1 at quality 100", () => {
  expect(Array.from(quantizationSteps(50).subarray(0, 4))).toEqual([16, 11, 10, 16]);
  expect(new Set(quantizationSteps(100))).toEqual(new Set([1]));
});

it("gives the image back at quality 100, to the rounding of its coefficients", () => {
  const plane = ramp(19, 11);
  const before = Float32Array.from(plane);
  jpegBlocks(plane, 19, 11, 100);
  for (let i = 0; i < plane.length; i++) expect(Math.abs(plane[i]! - before[i]!)).toBeLessThan(2.5);
});

it("leaves a flat block flat, at the nearest multiple of the first step", () => {
  const plane = new Float32Array(64).fill(131.2);
  jpegBlocks(plane, 8, 8, 50);
  // 8 * (131.2 - 128) = 25.6 is rounded to 2 steps of 16, so the level is 128 + 32 / 8.
  for (const level of plane) expect(level).toBeCloseTo(132, 4);
});

it("loses more at a lower quality", () => {
  const loss = (quality: number) => {
    const plane = Float32Array.from({ length: 256 }, (_, i) => (i * 7919) % 256);
    const before = Float32Array.from(plane);
    jpegBlocks(plane, 16, 16, quality);
    return plane.reduce((sum, value, i) => sum + (value - before[i]!) ** 2, 0);
  };
  expect(loss(10)).toBeGreaterThan(2 * loss(60));
});
