import { expect, it } from "vitest";
import { withoutBorderShadows } from "./borderShadows.ts";

const image = { width: 100, height: 60 };
const glyph = (x: number, y: number, width: number, height: number) => ({
  labels: [1],
  box: { x, y, width, height },
  area: width * height,
});

/** What is left of a glyph where digits are 24 high in strokes of 4. */
const isKept = (...box: [number, number, number, number]) =>
  withoutBorderShadows([glyph(...box)], image, 24, 4).length === 1;

it("keeps a digit that the border cuts, and one that stands free", () => {
  expect(isKept(0, 20, 18, 24)).toBe(true);
  expect(isKept(50, 20, 18, 24)).toBe(true);
});

it("drops what runs along a side or an end of the image and is no digit's size", () => {
  expect(isKept(97, 0, 3, 60)).toBe(false);
  expect(isKept(0, 0, 100, 5)).toBe(false);
});

it("keeps a row of digits as long as the image", () => {
  expect(isKept(0, 30, 100, 30)).toBe(true);
});

it("drops a stub at the side, and keeps a 1 there", () => {
  expect(isKept(0, 20, 4, 15)).toBe(false);
  expect(isKept(0, 20, 4, 24)).toBe(true);
});
