import { expect, it } from "vitest";
import { strokesBeside } from "./erase.ts";
import type { Stroke } from "./stroke.ts";

const level: Stroke = {
  points: [
    [0, 10, 0.5],
    [100, 10, 0.5],
  ],
  width: 4,
  measured: false,
};
const dot: Stroke = { points: [[50, 60, 0.5]], width: 4, measured: false };

it("takes away a stroke that it touches between two of its points, by half the stroke's width", () => {
  expect(strokesBeside([level, dot], 50, 21, 9)).toEqual([dot]);
  expect(strokesBeside([level, dot], 50, 21.5, 9)).toHaveLength(2);
});

it("takes away a dot", () => {
  expect(strokesBeside([level, dot], 53, 64, 4)).toEqual([level]);
});

it("gives the very same strokes where it touches none", () => {
  const strokes = [level, dot];
  expect(strokesBeside(strokes, 200, 200, 10)).toBe(strokes);
});
