import { expect, it } from "vitest";
import { joinBrokenStrokes } from "./brokenStrokes.ts";
import type { Glyph } from "./glyph.ts";

const glyph = (label: number, x: number, y: number, width: number, height: number): Glyph => ({
  labels: [label],
  box: { x, y, width, height },
  area: width * height,
});

const labels = (glyphs: readonly Glyph[]) => glyphs.map((g) => [...g.labels].sort());

it("joins the bar of a 5 that floats over its belly", () => {
  const [five, ...others] = joinBrokenStrokes([glyph(1, 0, 10, 20, 30), glyph(2, 6, 2, 18, 4)], 40);
  expect(others).toEqual([]);
  expect(five).toEqual({ labels: [1, 2], box: { x: 0, y: 2, width: 24, height: 38 }, area: 672 });
});

it("joins a bar set down just right of the rest, but not a comma at its foot", () => {
  const body = glyph(1, 0, 6, 20, 34);
  expect(labels(joinBrokenStrokes([body, glyph(2, 22, 3, 14, 4)], 40))).toEqual([[1, 2]]);
  expect(labels(joinBrokenStrokes([body, glyph(2, 22, 36, 6, 6)], 40))).toEqual([[1], [2]]);
});

it("joins an 8 in two halves, and pieces that only a third one brings together", () => {
  expect(labels(joinBrokenStrokes([glyph(1, 0, 0, 20, 19), glyph(2, 1, 21, 19, 19)], 40))).toEqual([[1, 2]]);
  const chain = [glyph(1, 0, 0, 20, 18), glyph(3, 2, 33, 20, 15), glyph(2, 1, 22, 19, 8)];
  expect(labels(joinBrokenStrokes(chain, 40))).toEqual([[1, 2, 3]]);
});

it("leaves neighbors, an equals sign and two whole digits above each other apart", () => {
  expect(labels(joinBrokenStrokes([glyph(1, 0, 0, 20, 40), glyph(2, 24, 0, 20, 40)], 40))).toEqual([
    [1],
    [2],
  ]);
  expect(labels(joinBrokenStrokes([glyph(1, 0, 14, 20, 4), glyph(2, 0, 24, 20, 4)], 40))).toEqual([[1], [2]]);
  expect(labels(joinBrokenStrokes([glyph(1, 0, 0, 20, 40), glyph(2, 0, 42, 20, 40)], 40))).toEqual([
    [1],
    [2],
  ]);
});
