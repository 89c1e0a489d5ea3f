import { expect, it } from "vitest";
import { styleGroups } from "./styleGroups.ts";

it("puts glyphs of like slant together, and of those the ones of like width", () => {
  const slant = [0.1, 0.9, 0.2, 0.8];
  const width = [1, 1, 5, 5];
  expect(Array.from(styleGroups(slant, width, { slants: 2, widths: 2 }))).toEqual([0, 2, 1, 3]);
});

it("makes groups of equal size", () => {
  const values = Array.from({ length: 120 }, (_, i) => (i * 37) % 101);
  const groups = styleGroups(values, values, { slants: 4, widths: 3 });
  const sizes = new Array(12).fill(0);
  for (const group of groups) sizes[group]++;
  expect(sizes).toEqual(new Array(12).fill(10));
});
