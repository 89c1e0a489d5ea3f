import { expect, it } from "vitest";
import { toGrayscale } from "../grayscale.ts";
import type { Raster } from "../raster.ts";
import { overGround } from "./overGround.ts";

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];
const clear: Rgba = [0, 0, 0, 0];
const white: Rgba = [255, 255, 255, 255];
const black: Rgba = [0, 0, 0, 255];

const [width, height] = [30, 20];

function rgba(color: (x: number, y: number) => Rgba): Raster {
  const pixels = Array.from({ length: width * height }, (_, i) => color(i % width, Math.floor(i / width)));
  return { width, height, channels: 4, data: Uint8Array.from(pixels.flat()) };
}

/** A pen's stroke, three pixels wide, from left to right. */
const isStroke = (x: number, y: number) => x >= 5 && x < 25 && y >= 9 && y < 12;
const stroke = (ink: Rgba, ground: Rgba = clear) => rgba((x, y) => (isStroke(x, y) ? ink : ground));

/** Luma of the stroke's middle, and of the ground. */
function levels(raster: Raster): [ink: number, ground: number] {
  const { data } = toGrayscale(overGround(raster));
  return [data[10 * width + 15]!, data[0]!];
}

it("lays dark ink over white, and light ink over black", () => {
  expect(levels(stroke(black))).toEqual([0, 255]);
  expect(levels(stroke([200, 30, 30, 255]))).toEqual([81, 255]);
  expect(levels(stroke(white))).toEqual([255, 0]);
  expect(levels(stroke([255, 230, 60, 255]))).toEqual([218, 0]);
});

it("keeps what shines through ink: half of the ground", () => {
  expect(levels(stroke([0, 0, 0, 51]))).toEqual([204, 255]);
  expect(levels(stroke([255, 255, 255, 51]))).toEqual([51, 0]);
});

it("lays a card with writing on it over the card's own color, so that its border vanishes", () => {
  const isCard = (x: number, y: number) => x > 1 && y > 1 && x < 28 && y < 18;
  const card = (paper: Rgba, ink: Rgba) =>
    rgba((x, y) => (isStroke(x, y) ? ink : isCard(x, y) ? paper : clear));
  expect(levels(card([30, 30, 30, 255], white))).toEqual([255, 30]);
  expect(levels(card([240, 240, 240, 255], black))).toEqual([0, 240]);
});

it("takes alpha itself for the ink where that is light and dark", () => {
  const strokes = rgba((x, y) => (x % 6 === 3 && y > 2 && y < 17 ? (x < 15 ? white : black) : clear));
  const { data } = toGrayscale(overGround(strokes));
  expect([data[10 * width + 9], data[10 * width + 21], data[0]]).toEqual([0, 0, 255]);
});

it("reads through a hole in a plate", () => {
  expect(levels(stroke(clear, white))).toEqual([0, 255]);
  expect(levels(stroke(clear, black))).toEqual([255, 0]);
});

it("leaves out alpha that is the same everywhere", () => {
  expect(levels(stroke([9, 9, 9, 120], [250, 250, 250, 120]))).toEqual([9, 250]);
});

it("returns rasters that are not transparent as they are, and one of which nothing is visible as blank", () => {
  const opaque = stroke(black, white);
  expect(overGround(opaque)).toBe(opaque);
  const gray: Raster = { width: 2, height: 1, channels: 1, data: Uint8Array.of(1, 2) };
  expect(overGround(gray)).toBe(gray);
  const { data } = toGrayscale(overGround(rgba(() => clear)));
  expect(new Set(data).size).toBe(1);
});
