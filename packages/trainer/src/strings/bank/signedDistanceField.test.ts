import { expect, it } from "vitest";
import { measureGlyph } from "./glyphMeasures.ts";
import { FIELD_AREA, FIELD_EDGE, FIELD_SIDE, FIELD_UNIT, FieldMaker } from "./signedDistanceField.ts";

/** An image with ink from column `left` to before `right`, rows 4 to before 24. */
function bar(left: number, right: number): Uint8Array {
  const image = new Uint8Array(784);
  for (let y = 4; y < 24; y++) image.fill(255, y * 28 + left, y * 28 + right);
  return image;
}

function fieldOf(image: Uint8Array): Uint8Array {
  const field = new Uint8Array(FIELD_AREA);
  new FieldMaker().make(image, field);
  return field;
}

const distanceAt = (field: Uint8Array, x: number, y: number) =>
  (field[y * FIELD_SIDE + x]! - FIELD_EDGE) / FIELD_UNIT;

it("tells how far each point of a straight edge's neighborhood is from it, within a quarter of a pixel", () => {
  // Ink from field column 20 (image column 10) on.
  const field = fieldOf(bar(10, 20));
  for (let x = 12; x < 29; x++)
    expect(Math.abs(distanceAt(field, x, 28) - (x + 0.5 - 20))).toBeLessThan(0.25);
});

it("agrees with brute force on the distance to the ink's outline", () => {
  const image = bar(12, 16);
  for (let x = 8; x < 20; x++) image[14 * 28 + x] = 255;
  const field = fieldOf(image);
  const inked = (x: number, y: number) => image[Math.floor(y) * 28 + Math.floor(x)] === 255;
  for (let y = 12; y < 48; y += 3) {
    for (let x = 12; x < 44; x += 3) {
      const [cx, cy] = [(x + 0.5) / 2, (y + 0.5) / 2];
      const own = inked(cx, cy);
      let nearest = Number.POSITIVE_INFINITY;
      for (let v = 0.05; v < 28; v += 0.1) {
        for (let u = 0.05; u < 28; u += 0.1) {
          if (inked(u, v) !== own) nearest = Math.min(nearest, 2 * Math.hypot(u - cx, v - cy));
        }
      }
      const expected = own ? nearest : -nearest;
      if (Math.abs(expected) < 12) expect(Math.abs(distanceAt(field, x, y) - expected)).toBeLessThan(0.8);
    }
  }
});

it("measures half width, box and slant", () => {
  const measures = measureGlyph(fieldOf(bar(12, 16)))!;
  expect(measures.halfWidth).toBeGreaterThan(3);
  expect(measures.halfWidth).toBeLessThan(4.2);
  const { left, top, right, bottom } = measures;
  expect([left, top, right, bottom].map((edge, i) => Math.abs(edge - [24, 8, 32, 48][i]!) <= 1)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(measures.slant).toBeCloseTo(0, 5);
  const leaning = new Uint8Array(784);
  for (let y = 4; y < 24; y++)
    leaning.fill(255, y * 28 + 21 - Math.floor(y / 2), y * 28 + 24 - Math.floor(y / 2));
  expect(measureGlyph(fieldOf(leaning))!.slant).toBeCloseTo(0.5, 1);
});

it("measures nothing where there is no ink", () => {
  expect(measureGlyph(fieldOf(new Uint8Array(784)))).toBeUndefined();
});
