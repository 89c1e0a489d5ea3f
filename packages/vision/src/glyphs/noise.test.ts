import { expect, it } from "vitest";
import { withoutNoise } from "./noise.ts";

const glyph = (width: number, height: number, area: number) => ({
  labels: [1],
  box: { x: 0, y: 0, width, height },
  area,
});

it("drops specks and keeps dots, bars and digits for the line to judge", () => {
  const kept = [glyph(6, 6, 30), glyph(20, 4, 70), glyph(24, 40, 300)];
  expect(withoutNoise([glyph(3, 3, 9), glyph(4, 2, 6), ...kept], 40)).toEqual(kept);
});

it("drops solid blocks, and keeps a bold 1 and a ring", () => {
  const one = glyph(14, 40, 540);
  const ring = glyph(40, 40, 700);
  expect(withoutNoise([glyph(40, 40, 1600), one, ring], 40)).toEqual([one, ring]);
});
