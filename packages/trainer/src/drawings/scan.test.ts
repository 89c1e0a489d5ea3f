import { Random } from "@numera/random";
import { toGrayscale } from "@numera/vision";
import { expect, it } from "vitest";
import { inkPlane } from "./inkPlane.ts";
import { COPIES, type Copy, copied } from "./scan.ts";

/** A square of ink, its right edge half covered. */
const plane = inkPlane(12, 10);
for (let i = 0; i < 120; i++) plane.data[i] = i % 12 === 11 ? 0.4 : 1;

const levels = (copy: Copy, seed = 1) => toGrayscale(copied(new Random(seed), plane, copy, 8)).data;

it("leaves born-digital ink its edges, and takes them from what is black and white alone", () => {
  expect(new Set(levels("crisp"))).toEqual(new Set([0, 153, 255]));
  expect(new Set(levels("bilevel"))).toEqual(new Set([0, 255]));
});

it.each(COPIES)(
  "%s: has paper around the ink, darker ink in the middle, and the same for the same stream",
  (copy) => {
    const data = levels(copy);
    expect(data).toHaveLength(28 * 26);
    const [paper, ink] = [data[2 * 28 + 2]!, data[13 * 28 + 13]!];
    expect(paper - ink).toBeGreaterThan(20);
    expect(levels(copy)).toEqual(data);
  },
);

it("draws pencil fainter than pens", () => {
  const contrast = (copy: Copy, seed: number) => {
    const data = levels(copy, seed);
    return data[2 * 28 + 2]! - data[13 * 28 + 13]!;
  };
  for (const seed of [1, 2, 3]) expect(contrast("faint", seed)).toBeLessThan(110);
  for (const seed of [1, 2, 3]) expect(contrast("scan", seed)).toBeGreaterThan(120);
});
