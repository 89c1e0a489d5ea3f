import { expect, test } from "vitest";
import { mosaic } from "./mosaic.ts";

test("planes stand side by side, a transparent pixel apart, and each is as opaque as its own largest value", () => {
  const { width, height, data } = mosaic({ count: 3, height: 1, width: 1, values: [4, -2, 0] }, 2);
  expect([width, height]).toEqual([3, 3]);
  const pixel = (x: number, y: number) => [...data.subarray((y * 3 + x) * 4, (y * 3 + x + 1) * 4)];
  expect(pixel(0, 0)).toEqual([47, 111, 224, 255]);
  expect(pixel(1, 0)).toEqual([0, 0, 0, 0]);
  expect(pixel(2, 0)).toEqual([226, 112, 24, 255]);
  // A plane of zeros, and a place without a plane.
  expect(pixel(0, 2)[3]).toBe(0);
  expect(pixel(2, 2)).toEqual([0, 0, 0, 0]);
});
