import { expect, it } from "vitest";
import { connectedComponents } from "../components/connectedComponents.ts";
import type { Mask } from "../raster.ts";
import { withoutBorderShadows } from "./borderShadows.ts";
import { glyphOf } from "./glyph.ts";

const width = 100;
const height = 60;

/** The boxes that are left of ink where `darkness(x, y)` is above 50, for digits 24 high in strokes of 4. */
function left(darkness: (x: number, y: number) => number): number[] {
  const dark = Uint8Array.from({ length: width * height }, (_, i) =>
    darkness(i % width, Math.floor(i / width)),
  );
  const mask: Mask = { width, height, data: dark.map((d) => (d > 50 ? 1 : 0)) };
  const labelling = connectedComponents(mask);
  return withoutBorderShadows(labelling.components.map(glyphOf), labelling, dark, 24, 4).map(
    ({ box }) => box.x,
  );
}

const inside = (x: number, y: number, x0: number, y0: number, w: number, h: number) =>
  x >= x0 && x < x0 + w && y >= y0 && y < y0 + h;

it("keeps a digit that the border cuts, and one that stands free", () => {
  const ink = (x: number, y: number) =>
    inside(x, y, 0, 20, 20, 30) || inside(x, y, 50, 20, 20, 30) ? 200 : 0;
  expect(left(ink)).toEqual([0, 50]);
});

it("drops a frame along a side and a sheet's edge along the top", () => {
  expect(left((x) => (x >= 97 ? 200 : 0))).toEqual([]);
  expect(left((_, y) => (y < 5 ? 200 : 0))).toEqual([]);
  expect(left((x, y) => (inside(x, y, 0, 0, 100, 58) && !inside(x, y, 3, 3, 94, 52) ? 200 : 0))).toEqual([]);
});

it("drops a stub at the side, and keeps a 1 there", () => {
  expect(left((x, y) => (inside(x, y, 0, 20, 4, 15) ? 200 : 0))).toEqual([]);
  expect(left((x, y) => (inside(x, y, 0, 20, 4, 30) ? 200 : 0))).toEqual([0]);
});

it("drops shade, whose edge is soft", () => {
  expect(left((x, y) => Math.max(0, 200 - 4 * Math.hypot(x, y)))).toEqual([]);
});
