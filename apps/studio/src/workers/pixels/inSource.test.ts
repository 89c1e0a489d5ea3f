import { linesOf } from "@numera/contract";
import { readingOfLine } from "@numera/reader/testing";
import { expect, it } from "vitest";
import { inRaster, inSource } from "./inSource.ts";

const box = { x: 10, y: 20, width: 30, height: 40 };
const reading = readingOfLine("7", box, "sure");
const place = { x: 100, y: 200, scale: 2, width: 1000, height: 1000 };

it("gives the boxes of lines and characters in the source, and back again", () => {
  const [line] = linesOf(inSource(reading, place));
  expect(line!.box).toEqual({ x: 120, y: 240, width: 60, height: 80 });
  expect(line!.characters[0]!.box).toEqual(line!.box);
  expect(line!.polygon[2]).toEqual([180, 320]);
  expect(inRaster(inSource(reading, place), place)).toEqual(reading);
});

it("gives the boxes of unread ink too", () => {
  const unread = [{ box, share: 0.1, guess: "stroke" as const }];
  const missing = { ...reading, unread, pages: reading.pages.map((page) => ({ ...page, unread })) };
  const moved = inSource(missing, place);
  expect(moved.unread[0]!.box).toEqual({ x: 120, y: 240, width: 60, height: 80 });
  expect(moved.pages[0]!.unread).toEqual(moved.unread);
});
