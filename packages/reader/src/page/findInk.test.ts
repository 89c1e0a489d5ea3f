import { blankCanvas, drawPath, drawText, type GrayImage, invert, toGrayscale } from "@numera/vision";
import { expect, it } from "vitest";
import { page } from "../testing/pages.ts";
import { findInk } from "./findInk.ts";
import { findLines } from "./findLines.ts";

const pen = [40, 40, 40] as const;
const blank = () => blankCanvas(500, 300, [235, 235, 235]);
const inkOf = (canvas: ReturnType<typeof page>) => findInk(toGrayscale(canvas));

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

it("keeps writing that is small beside large digits apart from them, as specks", () => {
  const canvas = page(["40719", ""], { height: 120 });
  drawText(canvas, "825", 60, 250, 12, pen, 2);
  const { glyphs, specks, height } = inkOf(canvas);
  expect(glyphs).toHaveLength(5);
  expect(specks.map(({ box }) => [box.x, box.y, box.height])).toEqual([
    [59, 249, 14],
    [71, 249, 14],
    [83, 249, 14],
  ]);
  expect(height).toBe(136);
});

it("keeps a tall upright stroke beside lower digits of one line, and tells it apart: it may be a rule", () => {
  const canvas = blank();
  drawPath(
    canvas,
    [
      [60, 60],
      [60, 220],
    ],
    pen,
    7,
  );
  drawText(canvas, "000", 100, 160, 60, pen, 7);
  const { glyphs, rules, tallStrokes } = inkOf(canvas);
  expect(glyphs).toHaveLength(4);
  expect(rules).toEqual([]);
  expect(tallStrokes).toEqual([{ x: 56, y: 56, width: 8, height: 168 }]);
});

it("takes an upright stroke beside two lines for a rule", () => {
  const canvas = blank();
  drawPath(
    canvas,
    [
      [60, 40],
      [60, 240],
    ],
    pen,
    9,
  );
  drawText(canvas, "825", 100, 40, 60, pen, 7);
  drawText(canvas, "407", 100, 180, 60, pen, 7);
  const { glyphs, rules, tallStrokes } = inkOf(canvas);
  expect(glyphs).toHaveLength(6);
  expect(rules).toEqual([{ x: 55, y: 35, width: 10, height: 210 }]);
  expect(tallStrokes).toEqual([]);
});

it("cuts digits of two lines that touch, and tells where", () => {
  const canvas = blank();
  drawText(canvas, "40719", 60, 40, 60, pen, 7);
  drawText(canvas, "82536", 60, 110, 60, pen, 7);
  expect(inkOf(canvas).cuts).toEqual([]);
  // From the foot of the 7 to the roof of the 5.
  drawPath(
    canvas,
    [
      [190, 97],
      [190, 113],
    ],
    pen,
    7,
  );
  const ink = inkOf(canvas);
  expect(ink.cuts).toEqual([{ x: 176, y: 36, width: 48, height: 138 }]);
  expect(ink.height).toBe(68);
  expect(counts(canvas)).toEqual([5, 5]);
});
