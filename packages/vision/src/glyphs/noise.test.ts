import { describe, expect, it } from "vitest";
import { withoutHoles, withoutNoise } from "./noise.ts";

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

describe("punch holes", () => {
  /** A disc of a diameter fills pi / 4 of its box. */
  const disc = (side: number, x = 0) => ({
    box: { x, y: 0, width: side, height: side },
    area: Math.round(0.785 * side * side),
  });

  it("are dropped where two are alike, and kept where one stands alone, is small, or is a ring", () => {
    const digit = glyph(24, 40, 300);
    expect(withoutHoles([disc(30), digit, disc(31, 100)])).toEqual([digit]);
    for (const kept of [
      [disc(30), digit],
      [disc(30), disc(50, 100), digit],
      [disc(8), disc(8, 100), digit],
      [glyph(30, 30, 300), glyph(30, 30, 300), digit],
      [glyph(30, 40, 942), glyph(30, 40, 942)],
    ]) {
      expect(withoutHoles(kept)).toEqual(kept);
    }
  });
});
