import { blankCanvas, type Canvas, drawText, toGrayscale } from "@numera/vision";
import { expect, it } from "vitest";
import { fillBox } from "../testing/pages.ts";
import { findLines } from "./findLines.ts";
import { findPages } from "./findPages.ts";
import { oneGround } from "./oneGround.ts";

/** A sheet of one gray level. */
const sheet = (width: number, height: number, gray: number) => blankCanvas(width, height, [gray, gray, gray]);

const write = (canvas: Canvas, text: string, x: number, y: number, gray: number, height = 60) =>
  drawText(canvas, text, x, y, height, [gray, gray, gray], height / 7);

/** Gray levels at places of the image on one ground, and on which side of it the ink is said to be. */
function groundOf(canvas: Canvas, ...places: readonly (readonly [x: number, y: number])[]) {
  const { gray, polarity } = oneGround(toGrayscale(canvas));
  return { polarity, levels: places.map(([x, y]) => gray.data[y * gray.width + x]) };
}

/** How many digits are found on each line. */
const counts = (canvas: Canvas) =>
  findLines(findPages(toGrayscale(canvas))[0]!).map(({ glyphs }) => glyphs.length);

it("leaves a page of one ground as it is", () => {
  const gray = toGrayscale(sheet(300, 200, 200));
  expect(oneGround(gray)).toEqual({ gray, polarity: undefined });
});

it("brings a tinted form and its white fields to white, and keeps the ink of both", () => {
  const form = sheet(600, 400, 190);
  fillBox(form, { x: 60, y: 60, width: 480, height: 100 }, 250);
  write(form, "40719", 90, 85, 40, 50);
  write(form, "825", 90, 265, 40, 50);
  const [tint, field] = [
    [10, 10],
    [70, 70],
  ] as const;
  expect(groundOf(form, tint, field)).toEqual({ polarity: "dark", levels: [255, 255] });
  expect(counts(form)).toEqual([5, 3]);
});

it("turns light ink on a dark half into dark ink on white, beside dark ink on a light half", () => {
  const halves = sheet(600, 400, 235);
  fillBox(halves, { x: 0, y: 0, width: 600, height: 200 }, 40);
  write(halves, "1", 80, 70, 230);
  write(halves, "1", 80, 270, 40);
  const strokes = [
    [100, 100],
    [100, 300],
  ] as const;
  const { polarity, levels } = groundOf(halves, [10, 10], [10, 390], ...strokes);
  expect(polarity).toBe("dark");
  expect(levels.slice(0, 2)).toEqual([255, 255]);
  for (const ink of levels.slice(2)) expect(ink).toBeLessThan(60);
});

it("leaves no edge between the halves that could be read as a rule or a 1", () => {
  const halves = sheet(600, 400, 235);
  fillBox(halves, { x: 0, y: 0, width: 300, height: 400 }, 40);
  write(halves, "407", 50, 170, 230);
  write(halves, "825", 350, 170, 40);
  expect(groundOf(halves, [298, 10], [299, 10], [300, 10], [301, 10]).levels).toEqual([255, 255, 255, 255]);
  expect(counts(halves).reduce((sum, count) => sum + count, 0)).toBe(6);
});

it("takes a bold, pale digit for ink, and for no ground of its own", () => {
  for (const digits of ["40", "17", "68"]) {
    const bold = sheet(600, 400, 235);
    drawText(bold, digits, 100, 60, 280, [160, 160, 160], 50);
    expect(groundOf(bold), digits).toEqual({ polarity: undefined, levels: [] });
    expect(counts(bold), digits).toEqual([2]);
  }
});

it("sees the writing on a field by the strokes of bold digits, and so takes the field for no ink", () => {
  const form = sheet(600, 400, 60);
  fillBox(form, { x: 60, y: 60, width: 480, height: 280 }, 245);
  drawText(form, "40", 180, 130, 120, [40, 40, 40], 30);
  expect(groundOf(form, [10, 10], [70, 70])).toEqual({ polarity: "dark", levels: [255, 255] });
  expect(counts(form)).toEqual([2]);
});

/** A sheet on a darker desk. */
function onDesk(): Canvas {
  const desk = sheet(900, 700, 110);
  fillBox(desk, { x: 200, y: 150, width: 500, height: 400 }, 225);
  write(desk, "40719", 240, 200, 40);
  return desk;
}

it("paints the desk around a sheet over in the sheet's brightness", () => {
  expect(groundOf(onDesk(), [10, 10], [220, 160], [800, 600])).toEqual({
    polarity: undefined,
    levels: [225, 225, 225],
  });
});

it("keeps what is written beside a sheet", () => {
  const desk = onDesk();
  write(desk, "58", 30, 600, 30);
  expect(counts(desk)).toEqual([5, 2]);
});
