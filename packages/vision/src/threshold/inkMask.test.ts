import { describe, expect, it } from "vitest";
import { connectedComponents } from "../components/connectedComponents.ts";
import { blankCanvas } from "../draw/canvas.ts";
import { drawText } from "../draw/text.ts";
import { toGrayscale } from "../grayscale.ts";
import type { GrayImage } from "../raster.ts";
import { grayOf, seededNumbers } from "../testing/pictures.ts";
import { inkMask } from "./inkMask.ts";

/** "4071" in ink of 60 on paper of 230, under light that falls as `light` says (1 is full). */
function written(light: (x: number, y: number) => number): GrayImage {
  const canvas = blankCanvas(320, 120, [230, 230, 230]);
  drawText(canvas, "4071", 40, 30, 60, [60, 60, 60], 8);
  const page = toGrayscale(canvas);
  return grayOf(320, 120, (x, y) => page.data[y * 320 + x]! * light(x, y));
}

const even = inkMask(written(() => 1));

function agreement(gray: GrayImage): number {
  const { mask } = inkMask(gray);
  let both = 0;
  let either = 0;
  for (let i = 0; i < mask.data.length; i++) {
    both += mask.data[i]! & even.mask.data[i]!;
    either += mask.data[i]! | even.mask.data[i]!;
  }
  return both / either;
}

it("takes one threshold where the light is even, and finds the four digits", () => {
  expect(even.method).toBe("otsu");
  expect(connectedComponents(even.mask).components).toHaveLength(4);
});

it("says how much darker than its paper each pixel is", () => {
  expect(even.darkness[0]).toBe(0);
  expect(Math.max(...even.darkness)).toBe(255 - Math.round((255 * 60) / 230));
});

describe("finds the same ink", () => {
  const lights: Record<string, (x: number, y: number) => number> = {
    "in a gradient to a quarter of the light": (x) => 1 - (0.75 * x) / 320,
    "across the edge of a hard shadow": (x, y) => (x + y > 190 ? 0.45 : 1),
    "in a vignette": (x, y) => 1 / (1 + 1.5 * ((x / 320 - 0.5) ** 2 + (y / 120 - 0.5) ** 2) * 2),
  };
  for (const [name, light] of Object.entries(lights)) {
    it(name, () => expect(agreement(written(light))).toBeGreaterThan(0.9));
  }
});

it("follows the neighborhood where a shadow is deep", () => {
  expect(inkMask(written((x, y) => (x + y > 190 ? 0.45 : 1))).method).toBe("sauvola");
});

describe("finds no ink", () => {
  const random = seededNumbers(3);
  const blanks: Record<string, GrayImage> = {
    "on white paper": grayOf(80, 60, () => 255),
    "on black": grayOf(80, 60, () => 0),
    "in noise": grayOf(80, 60, () => 128 + 60 * (random() - 0.5)),
  };
  for (const [name, blank] of Object.entries(blanks)) {
    it(name, () => {
      expect(inkMask(blank).method).toBe("none");
      expect(inkMask(blank).mask.data.some(Boolean)).toBe(false);
    });
  }
});

it("finds a small stroke on a large noisy page, where Otsu alone would split the noise", () => {
  const random = seededNumbers(5);
  const stroke = (x: number, y: number) => x >= 300 && x < 306 && y >= 190 && y < 220;
  const page = grayOf(600, 400, (x, y) => (stroke(x, y) ? 60 : 200) + 60 * (random() - 0.5));
  const largest = connectedComponents(inkMask(page).mask).components.toSorted((a, b) => b.area - a.area)[0];
  expect(largest?.box).toEqual({ x: 300, y: 190, width: 6, height: 30 });
});
