import { expect, it } from "vitest";
import { toGrayscale } from "../grayscale.ts";
import type { Raster } from "../raster.ts";
import { seededNumbers } from "../testing/pictures.ts";
import { hiddenInk } from "./hiddenInk.ts";

type Rgb = readonly [red: number, green: number, blue: number];
const [width, height] = [160, 60];

/** Strokes 4 pixels wide on paper, the ones on the left in the first color; noise, and light that falls by `shade` to the right. */
function writing(paper: Rgb, [left, right = left]: readonly Rgb[], { noise = 3, shade = 0 } = {}): Raster {
  const random = seededNumbers(1);
  const data = new Uint8ClampedArray(3 * width * height);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const isInk = x % 20 < 4 && y >= 12 && y < 48;
    const color = isInk ? (x < width / 2 ? left! : right!) : paper;
    for (let c = 0; c < 3; c++)
      data[3 * i + c] = color[c]! * (1 - (shade * x) / width) + noise * (2 * random() - 1);
  }
  return { width, height, channels: 3, data };
}

/** By how many levels the strokes are darker than the paper beside them: the least. */
function contrast(raster: Raster): number {
  const { data } = hiddenInk(raster)!;
  const strokes = [1, 2, 3, 4, 5, 6, 7].map((n) => 30 * width + 20 * n);
  return Math.min(...strokes.map((at) => data[at + 10]! - data[at + 2]!));
}

it.each([
  ["red on gray", [107, 107, 107], [205, 60, 70]],
  ["blue on brown", [120, 80, 40], [50, 80, 200]],
  ["orange on gray", [180, 180, 180], [255, 160, 60]],
  ["pink on cyan", [120, 200, 220], [240, 150, 190]],
] as const)("shows ink of its paper's brightness dark on light: %s", (_, paper, pen) => {
  expect(contrast(writing(paper, [pen]))).toBeGreaterThan(120);
  expect(contrast(writing(paper, [pen], { shade: 0.25 }))).toBeGreaterThan(80);
});

it("shows inks on several sides of the paper's color", () => {
  const inks: Rgb[] = [
    [205, 60, 70],
    [60, 105, 220],
  ];
  expect(contrast(writing([107, 107, 107], inks))).toBeGreaterThan(100);
  expect(contrast(writing([107, 107, 107], inks, { shade: 0.2 }))).toBeGreaterThan(80);
});

it("leaves to luma what luma shows, be it in color too", () => {
  expect(hiddenInk(writing([250, 250, 240], [[20, 30, 120]]))).toBeUndefined();
  expect(hiddenInk(writing([250, 250, 240], [[200, 40, 40]]))).toBeUndefined();
  expect(
    hiddenInk(
      writing(
        [107, 107, 107],
        [
          [205, 60, 70],
          [20, 20, 20],
        ],
      ),
    ),
  ).toBeUndefined();
});

it("finds no ink in noise, of gray or of color, nor in a gray raster", () => {
  for (const noise of [0, 12, 25])
    expect(hiddenInk(writing([180, 170, 150], [[180, 170, 150]], { noise }))).toBeUndefined();
  expect(hiddenInk(writing([180, 170, 150], [[180, 170, 150]], { noise: 3, shade: 0.4 }))).toBeUndefined();
  expect(hiddenInk(toGrayscale(writing([107, 107, 107], [[205, 60, 70]])))).toBeUndefined();
});
