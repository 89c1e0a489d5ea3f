import { type Box, connectedComponents, glyphOf } from "@numera/vision";
import { expect, it } from "vitest";
import { cropLines } from "./cropLines.ts";

/** The crop of a page of so many pixels that has these marks, all of them ink, as one line. */
function cropOf(width: number, height: number, ...marks: readonly Box[]) {
  const data = new Uint8Array(width * height);
  for (const { x, y, width: across, height: down } of marks)
    for (let row = y; row < y + down; row++) data.fill(1, row * width + x, row * width + x + across);
  const labeling = connectedComponents({ width, height, data });
  const glyphs = labeling.components.map(glyphOf);
  const page = { labeling, darkness: data.map((ink) => 200 * ink) };
  const [crop] = cropLines(page, [{ glyphs, height }], 40);
  return crop!;
}

/** Two digits, 50 high, from (x, y) on. */
const digits = (x: number, y: number): [Box, Box] => [
  { x, y, width: 30, height: 50 },
  { x: x + 50, y, width: 30, height: 50 },
];

it("takes 0.8 heights beside a line and 0.18 above and below it", () => {
  expect(cropOf(400, 300, ...digits(150, 100)).region).toEqual({ x: 110, y: 91, width: 160, height: 68 });
});

it("goes to the border where that is near: a digit there may not be among the marks", () => {
  expect(cropOf(400, 300, ...digits(70, 100)).region).toMatchObject({ x: 0, width: 190 });
  expect(cropOf(400, 300, ...digits(90, 100)).region).toMatchObject({ x: 50, width: 160 });
});

it("ends above and below at the page's borders", () => {
  expect(cropOf(400, 300, ...digits(150, 4)).region).toMatchObject({ y: 0, height: 63 });
  expect(cropOf(400, 300, ...digits(150, 246)).region).toMatchObject({ y: 237, height: 63 });
});

it("pads an image that is cut close around its digits with paper", () => {
  const { region, marks, image } = cropOf(80, 50, ...digits(0, 0));
  expect(region).toEqual({ x: -15, y: -9, width: 110, height: 68 });
  expect(marks).toEqual(digits(0, 0));
  const middle = 20 * image.width;
  for (const x of [0, image.width - 1]) expect(image.ink[middle + x], "paper at both ends").toBe(0);
  expect(image.ink[middle + Math.round((15 + 10) * (40 / 68))], "ink between them").toBe(1);
});

it("pads no image that only rules fill from border to border", () => {
  const [left, right] = [0, 78].map((x): Box => ({ x, y: 0, width: 2, height: 50 }));
  const digit = { x: 25, y: 15, width: 15, height: 20 };
  expect(cropOf(80, 50, left!, digit, right!).region).toMatchObject({ x: 0, y: 0, width: 80, height: 50 });
});
