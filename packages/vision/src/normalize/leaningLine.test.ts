import { expect, test } from "vitest";
import { leaningLine } from "./leaningLine.ts";
import type { LineImage } from "./lineImage.ts";

/** An upright stroke of one pixel in column 4 of 10, over 5 rows. */
const stroke: LineImage = {
  width: 10,
  height: 5,
  ink: Float32Array.from({ length: 50 }, (_, i) => (i % 10 === 4 ? 1 : 0)),
};

/** By row the center of its ink, in pixels from the left. */
function centers({ width, height, ink }: LineImage): number[] {
  return Array.from({ length: height }, (_, y) => {
    const row = ink.subarray(y * width, (y + 1) * width);
    const sum = row.reduce((total, value) => total + value, 0);
    return row.reduce((total, value, x) => total + value * (x + 0.5), 0) / sum;
  });
}

test("a line that does not lean stays as it is", () => {
  expect(leaningLine(stroke, 0)).toEqual(stroke);
});

test("leaning moves each row by as much more as it is higher, and widens the line by that", () => {
  const right = leaningLine(stroke, 0.5);
  expect(right.width).toBe(12);
  expect(centers(right).map((x) => Number(x.toFixed(3)))).toEqual([6.5, 6, 5.5, 5, 4.5]);
  const finer = centers(leaningLine(stroke, 0.15));
  finer.forEach((x, y) => {
    expect(x).toBeCloseTo(4.5 + 0.15 * (4 - y), 5);
  });
  const left = leaningLine(stroke, -0.5);
  expect(centers(left).map((x) => Number(x.toFixed(3)))).toEqual([4.5, 5, 5.5, 6, 6.5]);
});
