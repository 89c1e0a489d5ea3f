import { expect, it } from "vitest";
import { inkBounds } from "./inkBounds.ts";
import type { Stroke } from "./stroke.ts";

const stroke: Stroke = {
  points: [
    [100, 20, 0.5],
    [300, 90.5, 0.5],
  ],
  width: 10,
  measured: false,
};

it("gives the ink with 40 pixels of paper around it, cut off at the upper and left edges only", () => {
  expect(inkBounds({ strokes: [stroke] })).toEqual({ x: 50, y: 0, width: 300, height: 141 });
});

it("knows no part of an empty sheet", () => {
  expect(inkBounds({ strokes: [] })).toBeUndefined();
});
