import { expect, it } from "vitest";
import type { Mask } from "../raster.ts";
import { connectedComponents } from "./connectedComponents.ts";
import { withoutSurroundings } from "./surroundings.ts";

const width = 100;
const height = 60;

/** Left edges of what is kept of ink where `darkness(x, y)` is above 50. */
function kept(darkness: (x: number, y: number) => number): number[] {
  const dark = Uint8Array.from({ length: width * height }, (_, i) =>
    darkness(i % width, Math.floor(i / width)),
  );
  const mask: Mask = { width, height, data: dark.map((d) => (d > 50 ? 1 : 0)) };
  return withoutSurroundings(connectedComponents(mask), dark).map(({ box }) => box.x);
}

const inside = (x: number, y: number, x0: number, y0: number, w: number, h: number): boolean =>
  x >= x0 && x < x0 + w && y >= y0 && y < y0 + h;

const digit = (x: number, y: number): boolean => inside(x, y, 40, 20, 20, 30);

it("drops the desk around a sheet and a frame around the writing, and keeps the writing", () => {
  const desk = (x: number, y: number) => x < 15 || y < 10;
  expect(kept((x, y) => (desk(x, y) || digit(x, y) ? 200 : 0))).toEqual([40]);
  const frame = (x: number, y: number) => !inside(x, y, 3, 3, 94, 54);
  expect(kept((x, y) => (frame(x, y) || digit(x, y) ? 200 : 0))).toEqual([40]);
});

it("keeps what fills a tight crop, where nothing stands free of the borders", () => {
  expect(kept((x) => (x < 20 || x >= 80 ? 200 : 0))).toEqual([0, 80]);
});

it("keeps a digit that the border cuts", () => {
  expect(kept((x, y) => (inside(x, y, 0, 20, 20, 30) || digit(x, y) ? 200 : 0))).toEqual([0, 40]);
});

it("drops shade at the border, whose edge is soft", () => {
  expect(kept((x, y) => Math.max(0, 200 - 4 * Math.hypot(x, y)))).toEqual([]);
});
