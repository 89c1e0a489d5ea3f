import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { bentField } from "./bentField.ts";
import { measureGlyph } from "./glyphMeasures.ts";
import { FIELD_AREA, FIELD_EDGE, FIELD_SIDE, FIELD_UNIT } from "./signedDistanceField.ts";

const whole = { left: 0, top: 0, right: FIELD_SIDE, bottom: FIELD_SIDE };

function fieldBy(distance: (x: number, y: number) => number): Uint8Array {
  return Uint8Array.from({ length: FIELD_AREA }, (_, i) => {
    const value = FIELD_EDGE + FIELD_UNIT * distance(i % FIELD_SIDE, Math.floor(i / FIELD_SIDE));
    return Math.max(0, Math.min(255, Math.round(value)));
  });
}

const ring = fieldBy((x, y) => 3 - Math.abs(Math.hypot(x + 0.5 - 28, y + 0.5 - 28) - 14));

it("leaves a field in the middle as it is where the deviation is 0", () => {
  expect(bentField(new Random(1), ring, whole, 0)).toEqual(ring);
});

it("bends anew at each call, and alike from like draws", () => {
  const random = new Random(1);
  const [first, second] = [bentField(random, ring, whole, 1), bentField(random, ring, whole, 1)];
  expect(first).not.toEqual(second);
  expect(bentField(new Random(1), ring, whole, 1)).toEqual(first);
});

it("moves every place by the deviation told, neighbors together and distant ones each its own way", () => {
  // Slopes tell where each pixel was sampled, a quarter of a pixel for each step.
  const slopes = [fieldBy((x) => (x - 27.5) * 0.4), fieldBy((_, y) => (y - 27.5) * 0.4)];
  const middle = 28 * FIELD_SIDE + 28;
  for (const [axis, slope] of slopes.entries()) {
    const across = axis === 0 ? FIELD_SIDE : 1;
    const draws = Array.from({ length: 2000 }, (_, seed) => {
      const bent = bentField(new Random(seed), slope, whole, 1.5);
      return [-24, -22, 22].map((step) => (bent[middle + step * across]! - slope[middle]!) / 4);
    });
    const mean = (of: (row: readonly number[]) => number) =>
      draws.reduce((sum, row) => sum + of(row), 0) / draws.length;
    const [here, near, far] = [0, 1, 2].map((k) => Math.sqrt(mean((row) => row[k]! ** 2)));
    // 1.5 pixels of the image are 3 of the field.
    for (const deviation of [here!, near!, far!]) expect(Math.abs(deviation - 3)).toBeLessThan(0.2);
    expect(mean((row) => row[0]! * row[1]!) / (here! * near!)).toBeGreaterThan(0.95);
    expect(Math.abs(mean((row) => row[0]! * row[2]!) / (here! * far!))).toBeLessThan(0.1);
  }
});

it("brings ink at the field's border to the middle, so that bending cuts nothing off", () => {
  const atBorder = fieldBy((x, y) => 3 - Math.abs(Math.hypot(x + 0.5 - 18, y + 0.5 - 36) - 14));
  const { halfWidth, ...box } = measureGlyph(atBorder)!;
  const random = new Random(4);
  for (let i = 0; i < 50; i++) {
    const { left, top, right, bottom } = measureGlyph(bentField(random, atBorder, box, 1))!;
    expect(Math.min(left, top)).toBeGreaterThan(0);
    expect(Math.max(right, bottom)).toBeLessThan(FIELD_SIDE);
  }
});
