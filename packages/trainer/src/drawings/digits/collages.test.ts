import { expect, it } from "vitest";
import type { Dataset } from "../../data/dataset.ts";
import { barDigits } from "../testing/barDigits.ts";
import { drawCollage } from "./collages.ts";

/** Ten digits of different widths: bars, and arches that others fit under. */
function bars(): Dataset {
  const images = new Uint8Array(10 * 784);
  for (let digit = 0; digit < 10; digit++) {
    for (let y = 4; y < 24; y++) {
      for (let x = 10; x < 13 + digit; x++)
        if (digit < 5 || y < 8 || x > 10 + digit) images[digit * 784 + y * 28 + x] = 255;
    }
  }
  return { ...barDigits().dataset, images, labels: Uint8Array.from({ length: 10 }, (_, i) => i), count: 10 };
}

/** Runs of columns that hold ink. */
function runs({ image: { data, width, height } }: ReturnType<typeof drawCollage>): number {
  let [count, inside] = [0, false];
  for (let x = 0; x < width; x++) {
    const inked = Array.from({ length: height }, (_, y) => data[y * width + x]!).some((value) => value < 128);
    if (inked && !inside) count++;
    inside = inked;
  }
  return count;
}

it("pastes spaced digits with paper between all of them, touching ones with none", () => {
  const dataset = bars();
  for (let i = 0; i < 60; i++) {
    const spaced = drawCollage(i, "spaced", dataset, 1);
    expect(spaced.label).toMatch(/^\d{2,7}$/);
    expect(runs(spaced)).toBe(spaced.label.length);
    expect(runs(drawCollage(i, "touching", dataset, 1))).toBe(1);
  }
});

it("hides no more than half of a digit's width behind its neighbor", () => {
  const dataset = bars();
  for (let i = 0; i < 60; i += 2) {
    const { image, label } = drawCollage(i, "touching", dataset, 2);
    const widths = [...label].map((digit) => 3 + Number(digit));
    const least = widths.reduce(
      (sum, width, k) => sum + width - (k > 0 ? Math.floor(Math.min(width, widths[k - 1]!) / 2) : 0),
      16,
    );
    expect(image.width).toBeGreaterThanOrEqual(least);
  }
});

it("draws collage i the same again, and another for another seed", () => {
  const dataset = bars();
  expect(drawCollage(3, "touching", dataset, 1)).toEqual(drawCollage(3, "touching", dataset, 1));
  expect(drawCollage(3, "touching", dataset, 1).image.data).not.toEqual(
    drawCollage(3, "touching", dataset, 2).image.data,
  );
});
