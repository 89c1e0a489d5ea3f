import { expect, it } from "vitest";
import { invert, toGrayscale } from "./grayscale.ts";

const raster = (channels: 1 | 3 | 4, ...data: number[]) => ({
  width: data.length / channels,
  height: 1,
  channels,
  data: Uint8Array.from(data),
});

it("weighs red, green and blue as Rec. 601 does, and as Rec. 709 when asked", () => {
  const colors = raster(3, 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255);
  expect([...toGrayscale(colors).data]).toEqual([77, 149, 29, 255]);
  expect([...toGrayscale(colors, "rec709").data]).toEqual([54, 182, 19, 255]);
});

it("lays transparent pixels over white paper", () => {
  const black = raster(4, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 128);
  expect([...toGrayscale(black).data]).toEqual([0, 255, 127]);
});

it("returns a gray raster as it is", () => {
  const gray = raster(1, 1, 2, 3);
  expect(toGrayscale(gray)).toBe(gray);
});

it("inverts to the negative and back", () => {
  const gray = toGrayscale(raster(1, 0, 1, 128, 255));
  expect([...invert(gray).data]).toEqual([255, 254, 127, 0]);
  expect([...invert(invert(gray)).data]).toEqual([...gray.data]);
});

it("inverts images of any length, wherever in memory they begin", () => {
  const memory = Uint8Array.from({ length: 40 }, (_, i) => (i * 37) % 256);
  for (let start = 0; start < 5; start++) {
    for (let width = 0; width < 12; width++) {
      const data = memory.subarray(start, start + width);
      const inverted = invert({ width, height: 1, channels: 1, data });
      expect([...inverted.data]).toEqual(Array.from(data, (level) => 255 - level));
    }
  }
});
