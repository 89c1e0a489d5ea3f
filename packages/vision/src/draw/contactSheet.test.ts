import { expect, it } from "vitest";
import { grayOf } from "../testing/pictures.ts";
import { contactSheet } from "./contactSheet.ts";

const black = grayOf(10, 8, () => 0);

it("lays pictures out in rows, with a margin around each", () => {
  const sheet = contactSheet([{ image: black }, { image: black }, { image: black }], { columns: 2 });
  expect([sheet.width, sheet.height]).toEqual([2 * 14 + 4, 2 * 12 + 4]);
  const dark = Array.from({ length: sheet.width * sheet.height }, (_, i) => i).filter(
    (i) => sheet.data[i * 3] === 0,
  );
  expect(dark).toHaveLength(3 * 80);
  expect(dark[0]).toBe(4 * sheet.width + 4);
});

it("makes the sheet about square unless told otherwise", () => {
  const sheet = contactSheet(Array.from({ length: 9 }, () => ({ image: black })));
  expect(sheet.width).toBe(3 * 14 + 4);
});

it("repeats pixels when it zooms", () => {
  const sheet = contactSheet([{ image: black }], { zoom: 3 });
  expect([sheet.width, sheet.height]).toEqual([38, 32]);
});

it("writes captions below, and widens the cells for long ones", () => {
  const bare = contactSheet([{ image: black }]);
  const captioned = contactSheet([{ image: black, caption: "label 7" }]);
  expect(captioned.height).toBeGreaterThan(bare.height);
  expect(captioned.width).toBeGreaterThan(bare.width);
});

it("gives an empty sheet for no pictures", () => {
  expect(contactSheet([]).data.length).toBeGreaterThan(0);
});
