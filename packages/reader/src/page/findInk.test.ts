import { type GrayImage, invert, toGrayscale } from "@numera/vision";
import { expect, it } from "vitest";
import { page } from "../testing/pages.ts";
import { findInk } from "./findInk.ts";
import { findLines } from "./findLines.ts";

const counts = (canvas: ReturnType<typeof page>) =>
  findLines(findInk(toGrayscale(canvas))).map(({ glyphs }) => glyphs.length);

it("finds the lines and their digits", () => {
  expect(counts(page(["40719", "825"]))).toEqual([5, 3]);
});

it("finds the same digits in the negative", () => {
  const gray = toGrayscale(page(["40719"]));
  const boxes = (image: GrayImage) =>
    findLines(findInk(image)).flatMap(({ glyphs }) => glyphs.map(({ box }) => box));
  expect(boxes(invert(gray))).toEqual(boxes(gray));
});

it("leaves out decimal points, commas and dashes", () => {
  expect(counts(page(["1.250,00-"]))).toEqual([6]);
});

it("takes rules away under the digits", () => {
  expect(counts(page(["60518", "3947"], { ruled: true }))).toEqual([5, 4]);
});

it("finds nothing on a blank page", () => {
  expect(counts(page([]))).toEqual([]);
});

it("gives up on a halftone of more marks than a page has digits", () => {
  const side = 900;
  const data = Uint8Array.from({ length: side * side }, (_, i) => {
    const x = (i % side) % 8;
    const y = Math.floor(i / side) % 8;
    return x < 4 && y < 4 && x + y > 0 ? 30 : 240;
  });
  const ink = findInk({ width: side, height: side, channels: 1, data });
  expect(ink.labeling.components.length).toBeGreaterThan(10_000);
  expect(findLines(ink)).toEqual([]);
});
