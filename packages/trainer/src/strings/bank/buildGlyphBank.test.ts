import { expect, it } from "vitest";
import type { Dataset } from "../../data/dataset.ts";
import { DIGIT_CLASSES } from "../../data/dataset.ts";
import { buildGlyphBank } from "./buildGlyphBank.ts";
import { FIELD_AREA } from "./signedDistanceField.ts";

/** `count` sloping bars, the first half leaning to the right, the others to the left. */
function bars(count: number): Dataset {
  const images = new Uint8Array(count * 784);
  for (let i = 0; i < count; i++) {
    for (let y = 4; y < 24; y++) {
      const x = 13 + Math.round(((i < count / 2 ? 14 - y : y - 14) * 2) / 5);
      images.fill(255, i * 784 + y * 28 + x, i * 784 + y * 28 + x + 3);
    }
  }
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
  return { name: "bars", images, labels, count, height: 28, width: 28, classes: DIGIT_CLASSES, sha256: {} };
}

it("finds each writer's digits by class", () => {
  const bank = buildGlyphBank(
    bars(20),
    Int32Array.from({ length: 20 }, (_, i) => 7 + (i % 2)),
  );
  expect(Array.from(bank.writers)).toEqual([7, 8]);
  expect(Array.from(bank.of(7, 4))).toEqual([4, 14]);
  expect(Array.from(bank.of(8, 4))).toEqual([]);
  expect(bank.columns.fields).toHaveLength(20 * FIELD_AREA);
});

it("tells of each glyph that is made", () => {
  const seen: number[][] = [];
  buildGlyphBank(bars(3), new Int32Array(3), (made, count) => seen.push([made, count]));
  expect(seen).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

it("groups digits by slant and stroke width where nobody knows the writers", () => {
  const { columns } = buildGlyphBank(bars(400));
  const right = new Set(columns.writers.subarray(0, 200));
  const left = new Set(columns.writers.subarray(200));
  expect(right.size + left.size).toBe(200);
  expect([...right].some((group) => left.has(group))).toBe(false);
});

it("refuses images of another size, writers of another number, and images without ink", () => {
  expect(() => buildGlyphBank({ ...bars(2), width: 16 })).toThrow(
    "must be 28 x 28 pixels, these are 16 x 28",
  );
  expect(() => buildGlyphBank(bars(2), new Int32Array(3))).toThrow("2 images, but writers of 3");
  expect(() => buildGlyphBank({ ...bars(2), images: new Uint8Array(2 * 784) })).toThrow(
    "image 0 holds no ink",
  );
});
