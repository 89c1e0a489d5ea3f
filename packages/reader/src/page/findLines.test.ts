import { type GrayImage, invert, toGrayscale, transformPoint, turnGray } from "@numera/vision";
import { expect, it } from "vitest";
import { page } from "../testing/pages.ts";
import { findLines } from "./findLines.ts";
import { findPages } from "./findPages.ts";
import { sourceBox } from "./toSource.ts";

const counts = (image: GrayImage) => findLines(findPages(image)[0]!).map(({ glyphs }) => glyphs.length);

/** Two lines of five digits, falling (positive) or climbing. */
const tilted = (degrees: number) => turnGray(toGrayscale(page(["40719", "82536"], { paper: 255 })), -degrees);

it("finds lines that fall or climb by 5 to 20 degrees", () => {
  for (const degrees of [-20, -9, 5, 14, 20]) expect(counts(tilted(degrees).image)).toEqual([5, 5]);
});

it("finds light ink on small images, which are enlarged, and on tilted pages, whose darkness is turned", () => {
  const small = toGrayscale(page(["40719"], { height: 30, margin: 15 }));
  expect(counts(small)).toEqual([5]);
  expect(counts(invert(small))).toEqual([5]);
  expect(counts(invert(tilted(14).image))).toEqual([5, 5]);
});

it("boxes the digits of tilted lines in pixels of the image that was given", () => {
  const level = toGrayscale(page(["40719", "82536"], { paper: 255 }));
  const { image, back } = tilted(14);
  const straight = findLines(findPages(level)[0]!).flatMap(({ glyphs }) => glyphs.map(({ box }) => box));
  const found = findPages(image)[0]!;
  const boxes = findLines(found).flatMap(({ glyphs }) => glyphs.map(({ box }) => sourceBox(found, box)));
  boxes.forEach((box, i) => {
    const [x, y] = transformPoint(back, [box.x + box.width / 2, box.y + box.height / 2]);
    const { x: left, y: top, width, height } = straight[i]!;
    expect(Math.hypot(x - left - width / 2, y - top - height / 2)).toBeLessThan(0.15 * height);
    let ink = 255;
    for (let row = box.y; row < box.y + box.height; row++)
      ink = Math.min(ink, image.data[row * image.width + box.x]!);
    expect(ink, "the box's left column touches ink").toBeLessThan(250);
  });
});

it("maps boxes of a scaled image to whole pixels inside the source that cover their ink", () => {
  const small = toGrayscale(page(["40719"], { height: 30, margin: 15 }));
  const found = findPages(small)[0]!;
  expect(found.labeling.width).toBe(2 * small.width);
  for (const { box } of findLines(found)[0]!.glyphs) {
    const { x, y, width, height } = sourceBox(found, box);
    expect([x, y, width, height].every(Number.isInteger)).toBe(true);
    expect(2 * x).toBeLessThanOrEqual(box.x);
    expect(2 * (x + width)).toBeGreaterThanOrEqual(box.x + box.width);
    expect(2 * y).toBeLessThanOrEqual(box.y);
    expect(2 * (y + height)).toBeGreaterThanOrEqual(box.y + box.height);
  }
});

it("reads the sheet and not the grain of the desk under it", () => {
  const sheet = toGrayscale(page(["40719", "82536"], { paper: 225 }));
  const [width, height] = [900, 700];
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    const [u, v] = [x - 260, y - 240];
    if (u >= 0 && v >= 0 && u < sheet.width && v < sheet.height) return sheet.data[v * sheet.width + u]!;
    return 110 + 40 * Math.sin(y / 3 + 6 * Math.sin(x / 140)) - (x % 37 < 3 && y % 61 < 40 ? 60 : 0);
  });
  expect(counts({ width, height, channels: 1, data })).toEqual([5, 5]);
});

it("reads a line of hundreds of digits in parts, parted where there is more white, and passes over digits of three pixels", () => {
  const ink = (count: number, size: number, advance: (i: number) => number) => {
    const glyphs = Array.from({ length: count }, (_, i) => ({
      labels: [i + 1],
      box: { x: advance(i), y: 0, width: size / 2, height: size },
      area: size,
    }));
    return { glyphs, specks: [], height: size, stroke: size / 8 } as unknown as Parameters<
      typeof findLines
    >[0];
  };
  // 200 digits of 20 x 40 pixels, 30 from one to the next, and 10 more before the 60th.
  const parts = findLines(ink(200, 40, (i) => 30 * i + (i >= 60 ? 10 : 0)));
  expect(parts[0]!.glyphs).toHaveLength(60);
  expect(parts.flatMap(({ glyphs }) => glyphs)).toHaveLength(200);
  for (const { glyphs } of parts) {
    const [first, last] = [glyphs[0]!.box, glyphs.at(-1)!.box];
    expect(last.x + last.width - first.x).toBeLessThanOrEqual(64 * 40);
  }
  expect(findLines(ink(5, 3, (i) => 4 * i))).toEqual([]);
});
