import { expect, it } from "vitest";
import { fitted } from "./fitted.ts";
import { inkExtent } from "./inkExtent.ts";
import type { Stroke } from "./stroke.ts";

const stroke: Stroke = {
  points: [
    [120, 40, 0.5],
    [260, 90, 0.7],
  ],
  width: 20,
  measured: true,
};

it("makes strokes that are wider than the sheet smaller, their width too, with as much paper at either edge", () => {
  // The ink goes from 100 to 280: 180 pixels, for which there are 88 of the 100.
  const [fit] = fitted([stroke], { width: 100, height: 400 });
  expect(fit!.width).toBeCloseTo((20 * 88) / 180);
  const { left, right } = inkExtent([fit!])!;
  expect(left).toBeCloseTo(6);
  expect(right).toBeCloseTo(94);
  expect(fit!.points.map(([, , pressure]) => pressure)).toEqual([0.5, 0.7]);
});

it("only moves strokes that reach over the edge where there is room for them", () => {
  const [fit] = fitted([stroke], { width: 250, height: 400 });
  expect(fit).toEqual({
    points: [
      [75, 44, 0.5],
      [215, 94, 0.7],
    ],
    width: 20,
    measured: true,
  });
});

it("leaves strokes that lie on the sheet as they are, those that it has fitted too", () => {
  const strokes = [stroke];
  expect(fitted(strokes, { width: 400, height: 400 })).toBe(strokes);
  expect(fitted([], { width: 400, height: 400 })).toEqual([]);
  const once = fitted(strokes, { width: 100, height: 400 });
  expect(fitted(once, { width: 100, height: 400 })).toBe(once);
});
