import { expect, it } from "vitest";
import { withoutSeparators } from "./separators.ts";

const glyph = (width: number, height: number) => ({
  labels: [1],
  box: { x: 0, y: 0, width, height },
  area: 1,
});

it("drops dots, commas and dashes and keeps digits, small zeros among them", () => {
  const digits = [glyph(20, 40), glyph(4, 36), glyph(16, 17), glyph(14, 13)];
  const signs = [glyph(6, 6), glyph(5, 11), glyph(24, 5), glyph(20, 8)];
  expect(withoutSeparators([...digits, ...signs], 40)).toEqual(digits);
});
