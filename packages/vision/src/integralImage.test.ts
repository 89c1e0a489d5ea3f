import { expect, it } from "vitest";
import { integralImage } from "./integralImage.ts";

it("holds the sums of values and of squares above and left of each point", () => {
  const { sum, squares } = integralImage([1, 2, 3, 4], 2, 2);
  expect([...sum]).toEqual([0, 0, 0, 0, 1, 3, 0, 4, 10]);
  expect([...squares]).toEqual([0, 0, 0, 0, 1, 5, 0, 10, 30]);
});
