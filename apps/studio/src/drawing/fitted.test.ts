import { expect, it } from "vitest";
import { fitted } from "./fitted.ts";
import type { Stroke } from "./stroke.ts";

const stroke: Stroke = {
  points: [
    [100, 40, 0.5],
    [180, 90, 0.7],
  ],
  width: 20,
  measured: true,
};

it("makes strokes that reach over the sheet smaller, their width too", () => {
  expect(fitted([stroke], { width: 100, height: 400 })).toEqual([
    {
      points: [
        [50, 20, 0.5],
        [90, 45, 0.7],
      ],
      width: 10,
      measured: true,
    },
  ]);
});

it("leaves strokes that lie on the sheet as they are", () => {
  const strokes = [stroke];
  expect(fitted(strokes, { width: 400, height: 400 })).toBe(strokes);
  expect(fitted([], { width: 400, height: 400 })).toEqual([]);
});
