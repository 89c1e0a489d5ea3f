import fc from "fast-check";
import { expect, it } from "vitest";
import { blankCanvas } from "./draw/canvas.ts";
import { drawText } from "./draw/text.ts";
import { invert, toGrayscale } from "./grayscale.ts";
import { inkPolarity } from "./polarity.ts";
import type { GrayImage } from "./raster.ts";
import { grayOf } from "./testing/pictures.ts";

function written(
  text: string,
  thickness: number,
  margin: number,
  light: (x: number, y: number) => number,
): GrayImage {
  const width = text.length * 60 - 20 + 2 * margin;
  const height = 60 + 2 * margin;
  const canvas = blankCanvas(width, height, [225, 225, 225]);
  drawText(canvas, text, margin, margin, 60, [50, 50, 50], thickness);
  const page = toGrayscale(canvas);
  return grayOf(
    width,
    height,
    (x, y) => page.data[y * width + x]! * light(x / width - 0.5, y / height - 0.5),
  );
}

it("sees dark ink, in even light, vignettes and gradients, thin and bold, with and without a margin", () => {
  for (const thickness of [3, 7, 11]) {
    for (const margin of [thickness / 2, 20, 80].map(Math.ceil)) {
      expect(inkPolarity(written("2650", thickness, margin, () => 1))).toBe("dark");
      expect(inkPolarity(written("2650", thickness, margin, (x, y) => 1 - x * x - y * y))).toBe("dark");
      expect(inkPolarity(written("2650", thickness, margin, (x) => 0.7 - 0.6 * x))).toBe("dark");
    }
  }
});

it("answers the opposite for the negative", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 4, max: 60 }), (number, margin) => {
      const gray = written(String(number), 6, margin, (x) => 0.8 + 0.4 * x);
      expect(inkPolarity(gray)).toBe("dark");
      expect(inkPolarity(invert(gray))).toBe("light");
    }),
    { numRuns: 30 },
  );
});

it("takes a flat image for dark ink on light paper", () => {
  for (const level of [0, 127, 255]) expect(inkPolarity(grayOf(30, 20, () => level))).toBe("dark");
});
