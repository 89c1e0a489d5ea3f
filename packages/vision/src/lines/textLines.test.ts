import fc from "fast-check";
import { expect, it } from "vitest";
import type { Glyph } from "../glyphs/glyph.ts";
import { textLines } from "./textLines.ts";

const glyph = (label: number, x: number, y: number, width = 20, height = 30): Glyph => ({
  labels: [label],
  box: { x, y, width, height },
  area: width * height,
});

const reading = (glyphs: readonly Glyph[]) =>
  textLines(glyphs, 30).map((line) => line.glyphs.map(({ labels }) => labels[0]));

it("reads lines from top to bottom and their glyphs from left to right", () => {
  expect(reading([glyph(4, 40, 62), glyph(1, 0, 0), glyph(3, 2, 60), glyph(2, 40, 4)])).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

it("follows a line that climbs by more than a digit's height over its length", () => {
  const line = (first: number, y: number) =>
    Array.from({ length: 8 }, (_, i) => glyph(first + i, 40 * i, y - 6 * i));
  expect(reading([...line(11, 120), ...line(21, 165)])).toEqual([
    [11, 12, 13, 14, 15, 16, 17, 18],
    [21, 22, 23, 24, 25, 26, 27, 28],
  ]);
});

it("gives dots and bars to the nearest line and forgets those far from any", () => {
  const digits = [glyph(1, 0, 0), glyph(2, 40, 0), glyph(3, 0, 60), glyph(4, 40, 60)];
  const dot = glyph(5, 28, 28, 5, 5);
  const bar = glyph(6, 40, 52, 18, 4);
  expect(reading([...digits, dot, bar, glyph(7, 20, 200, 5, 5)])).toEqual([
    [1, 5, 2],
    [3, 6, 4],
  ]);
});

it("parts numbers that stand far from each other in one row, and reads them row by row", () => {
  const number = (first: number, x: number, y: number) =>
    [0, 1, 2].map((i) => glyph(first + i, x + 30 * i, y + i));
  const page = [...number(11, 0, 0), ...number(21, 200, 3), ...number(31, 0, 60), ...number(41, 200, 58)];
  expect(reading(page)).toEqual([
    [11, 12, 13],
    [21, 22, 23],
    [31, 32, 33],
    [41, 42, 43],
  ]);
});

it("boxes a line around its glyphs", () => {
  expect(textLines([glyph(1, 5, 10), glyph(2, 40, 12)], 30)[0]!.box).toEqual({
    x: 5,
    y: 10,
    width: 55,
    height: 32,
  });
});

it("does not depend on the order in which the glyphs come", () => {
  const page = [0, 1, 2].flatMap((row) =>
    [0, 1, 2, 3].map((column) => glyph(10 * row + column, 35 * column, 50 * row)),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(page, { minLength: page.length }), (shuffled) => {
      expect(reading(shuffled)).toEqual(reading(page));
    }),
  );
});
