import { expect, it } from "vitest";
import { toGrayscale } from "../grayscale.ts";
import type { Raster } from "../raster.ts";
import { seededNumbers } from "../testing/pictures.ts";
import { readableGray } from "./readableGray.ts";

it("is luma, bit for bit, of ordinary images", () => {
  const random = seededNumbers(2);
  for (const channels of [1, 3, 4] as const) {
    const data = Uint8Array.from({ length: 60 * 40 * channels }, (_, i) => {
      if (channels === 4 && i % 4 === 3) return 255;
      const x = Math.floor(i / channels) % 60;
      return (x % 15 < 3 ? 60 : 220) + 20 * random();
    });
    const raster: Raster = { width: 60, height: 40, channels, data };
    expect([...readableGray(raster).data]).toEqual([...toGrayscale(raster).data]);
  }
});

it("shows light colored ink on a transparent ground", () => {
  const data = Uint8Array.from({ length: 60 * 40 * 4 }, (_, i) => {
    const x = Math.floor(i / 4) % 60;
    return [255, 240, 120, x % 15 < 3 ? 255 : 0][i % 4]!;
  });
  const gray = readableGray({ width: 60, height: 40, channels: 4, data }).data;
  expect([gray[1], gray[8]]).toEqual([231, 0]);
});
