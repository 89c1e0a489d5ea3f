import { expect, it } from "vitest";
import { grayOf } from "../testing/pictures.ts";
import { cutOut, spreadTiles, swingsIn } from "./tiles.ts";

it("lists every tile once, the first ones spread over the image", () => {
  const tiles = spreadTiles({ width: 109, height: 55 }, 10, 1000);
  expect(tiles).toHaveLength(50);
  expect(new Set(tiles.map(({ x, y }) => `${x} ${y}`)).size).toBe(50);
  const few = spreadTiles({ width: 1000, height: 1000 }, 10, 16);
  const halves = few.filter(({ x }) => x < 500).length;
  expect(halves).toBeGreaterThanOrEqual(6);
  expect(halves).toBeLessThanOrEqual(10);
  expect(spreadTiles({ width: 9, height: 55 }, 10, 16)).toEqual([]);
});

it("counts swings to and fro: two a period after the first turn, along the axis that has them", () => {
  const columns = grayOf(30, 30, (x) => (x % 6 < 3 ? 100 : 200));
  const rows = grayOf(30, 30, (_, y) => (y % 6 < 3 ? 100 : 200));
  expect(swingsIn(columns, { x: 0, y: 0 }, 24, 50)).toBe(6);
  expect(swingsIn(rows, { x: 0, y: 0 }, 24, 50)).toBe(6);
  expect(swingsIn(columns, { x: 0, y: 0 }, 24, 101)).toBe(0);
});

it("counts no swing in a slope, however long", () => {
  expect(
    swingsIn(
      grayOf(30, 30, (x) => 8 * x),
      { x: 2, y: 2 },
      28,
      20,
    ),
  ).toBe(0);
});

it("cuts parts out, and leaves out what lies outside", () => {
  const image = grayOf(5, 4, (x, y) => 10 * y + x);
  const part = cutOut(image, -2, 2, 2, 9);
  expect([part.x, part.y, part.width, part.height]).toEqual([0, 2, 2, 2]);
  expect([...part.data]).toEqual([20, 21, 30, 31]);
});
