import { expect, it } from "vitest";
import { contains, overlapX, overlapY, unite } from "./geometry.ts";

const a = { x: 0, y: 0, width: 10, height: 10 };
const b = { x: 4, y: 8, width: 10, height: 4 };

it("unites two boxes in the smallest box around them", () => {
  expect(unite(a, b)).toEqual({ x: 0, y: 0, width: 14, height: 12 });
});

it("counts the columns and rows that two boxes share", () => {
  expect([overlapX(a, b), overlapY(a, b)]).toEqual([6, 2]);
  expect(overlapX(a, { ...b, x: 10 })).toBe(0);
});

it("tells whether a box lies in another, borders included", () => {
  expect(contains(a, { x: 0, y: 2, width: 10, height: 8 })).toBe(true);
  expect(contains(a, b)).toBe(false);
});
