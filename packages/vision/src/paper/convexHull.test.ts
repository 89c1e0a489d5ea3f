import { expect, it } from "vitest";
import { convexHull, polygonArea } from "./convexHull.ts";

it("keeps the corners and leaves out what lies inside or on a side", () => {
  const hull = convexHull([
    [0, 0],
    [4, 0],
    [2, 1],
    [4, 3],
    [2, 0],
    [0, 3],
  ]);
  expect(hull).toHaveLength(4);
  expect(hull).toEqual(
    expect.arrayContaining([
      [0, 0],
      [4, 0],
      [4, 3],
      [0, 3],
    ]),
  );
});

it("measures the area of a polygon", () => {
  expect(
    polygonArea([
      [0, 0],
      [4, 0],
      [4, 3],
    ]),
  ).toBe(6);
});
