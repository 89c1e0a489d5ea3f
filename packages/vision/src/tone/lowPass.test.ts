import { expect, it } from "vitest";
import { grayOf } from "../testing/pictures.ts";
import { lowPass } from "./lowPass.ts";

it("spreads a point as two boxes do, one after the other", () => {
  const point = grayOf(9, 9, (x, y) => (x === 4 && y === 4 ? 144 : 0));
  // Along an axis, boxes of 2 weigh 1 2 1 and boxes of 3 weigh 1 2 3 2 1.
  const row = (side: number) => [...lowPass(point, side).data.subarray(36, 45)];
  expect(row(1)).toEqual([0, 0, 0, 0, 144, 0, 0, 0, 0]);
  expect(row(2)).toEqual([0, 0, 0, 18, 36, 18, 0, 0, 0]);
  expect(row(3)).toEqual([0, 0, 5, 11, 16, 11, 5, 0, 0]);
});

it("leaves a flat image as it is, to its borders, and takes out a pattern of the box's period", () => {
  for (const side of [2, 3, 4, 7]) {
    expect(
      new Set(
        lowPass(
          grayOf(12, 5, () => 77),
          side,
        ).data,
      ),
    ).toEqual(new Set([77]));
    const checks = lowPass(
      grayOf(40, 40, (x, y) => ((x + y) % 2 === 0 ? 200 : 100)),
      2 * side,
    );
    expect(checks.data[20 * 40 + 20]).toBe(150);
  }
});
