import type { Reading } from "@numera/reader";
import { expect, it } from "vitest";
import { inRaster, inSource } from "./inSource.ts";

const box = { x: 10, y: 20, width: 30, height: 40 };
const reading: Reading = {
  text: "7",
  confidence: 1,
  accepted: true,
  lines: [{ text: "7", confidence: 1, accepted: true, box, digits: [{ text: "7", confidence: 1, box }] }],
};
const place = { x: 100, y: 200, scale: 2, width: 1000, height: 1000 };

it("gives the boxes of lines and digits in the source, and back again", () => {
  const [line] = inSource(reading, place).lines;
  expect(line!.box).toEqual({ x: 120, y: 240, width: 60, height: 80 });
  expect(line!.digits[0]!.box).toEqual(line!.box);
  expect(inRaster(inSource(reading, place), place)).toEqual(reading);
});
