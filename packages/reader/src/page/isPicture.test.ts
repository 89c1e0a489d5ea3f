import {
  blankCanvas,
  type Canvas,
  type Color,
  drawPath,
  drawText,
  type GrayImage,
  glyphOf,
  toGrayscale,
} from "@numera/vision";
import { expect, it } from "vitest";
import { findInk } from "./findInk.ts";
import { isPicture } from "./isPicture.ts";

const size = 260;
/** In pixels: what is drawn below is a picture beside digits of this height, as far as its size goes. */
const digitHeight = 36;

/** Whether all ink of an image is a picture. */
function pictureOn(image: GrayImage, height = digitHeight): boolean {
  const ink = findInk(image, "dark");
  return isPicture(ink.labeling.components.map(glyphOf), ink, height);
}

/** White paper on which the pixels from `at` to `at + side` have these tones, undefined for paper. */
function patch(
  toneAt: (x: number, y: number) => number | undefined,
  { side = 160, at = 50 }: { readonly side?: number; readonly at?: number } = {},
): GrayImage {
  const data = Uint8Array.from({ length: size * size }, (_, i) => {
    const [x, y] = [(i % size) - at, Math.floor(i / size) - at];
    const inside = x >= 0 && y >= 0 && x < side && y < side;
    return (inside ? toneAt(x, y) : undefined) ?? 250;
  });
  return { width: size, height: size, channels: 1, data };
}

function drawn(draw: (canvas: Canvas, ink: Color) => void): GrayImage {
  const canvas = blankCanvas(size, size, [250, 250, 250]);
  draw(canvas, [40, 40, 40]);
  return toGrayscale(canvas);
}

/** From dark to light with waves across, as a photograph's surfaces are. */
const photo = (x: number, y: number) => 30 + 0.8 * x + 25 * Math.sin(x / 7) * Math.cos(y / 9);
/** The same through a grid of light lines, so that no filled square is left. */
const mesh = (x: number, y: number) => (x % 14 < 2 || y % 14 < 2 ? undefined : photo(x, y));
const disc = (x: number, y: number) => (Math.hypot(x - 80, y - 80) < 75 ? 60 : undefined);
/** A disc with a bar left out. */
const logo = (x: number, y: number) => (y > 70 && y < 90 && x > 30 && x < 130 ? undefined : disc(x, y));

it("takes a photograph, a filled logo and a drawing's filled area for pictures", () => {
  expect(pictureOn(patch(photo))).toBe(true);
  expect(pictureOn(patch(disc))).toBe(true);
  expect(pictureOn(patch(logo))).toBe(true);
});

it("takes what is broken by light lines for a picture where it has many tones, and not where it has one", () => {
  expect(pictureOn(patch(mesh))).toBe(true);
  expect(pictureOn(patch((x, y) => mesh(x, y) && 60))).toBe(false);
});

it("takes a filled area that leaves out a digit for none", () => {
  const seven = (x: number, y: number) =>
    (y >= 60 && y < 66 && x >= 60 && x < 85) || (Math.abs(x - 82 + 0.4 * (y - 63)) < 3 && y >= 60 && y < 100);
  expect(pictureOn(patch((x, y) => (seven(x, y) ? undefined : 60)))).toBe(false);
});

it("takes what is not larger than digits for none", () => {
  expect(pictureOn(patch(disc), 150)).toBe(false);
  expect(
    pictureOn(
      patch(() => 60, { side: 40 }),
      0,
    ),
  ).toBe(false);
});

it("takes dark parts at the image's border for none, which are shadows and the desk", () => {
  expect(pictureOn(patch(photo, { at: 0 }))).toBe(false);
});

it("takes writing, print and a pattern for none, however much of it there is", () => {
  const word = drawn((canvas, ink) => {
    const loops = Array.from({ length: 60 }, (_, i): [number, number] => [
      30 + 3 * i + 25 * Math.sin(i / 2),
      130 + 60 * Math.cos(i / 2),
    ]);
    drawPath(canvas, loops, ink, 6);
  });
  const bold = drawn((canvas, ink) => {
    drawPath(
      canvas,
      [
        [40, 40],
        [210, 210],
      ],
      ink,
      14,
    );
    drawPath(
      canvas,
      [
        [210, 40],
        [40, 210],
      ],
      ink,
      14,
    );
  });
  const print = drawn((canvas, ink) => {
    for (let row = 0; row < 12; row++) drawText(canvas, "LOREM IPSUM", 30, 30 + 16 * row, 9, ink);
  });
  const dots = patch((x, y) => (Math.hypot((x % 8) - 4, (y % 8) - 4) < 3 ? 40 : undefined));
  expect([word, bold, print, dots].map((image) => pictureOn(image))).toEqual([false, false, false, false]);
});
