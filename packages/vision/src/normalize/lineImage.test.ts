import { describe, expect, test } from "vitest";
import type { GrayImage } from "../raster.ts";
import { lineImage } from "./lineImage.ts";

/** Paper of one level with an upright bar of ink, a tenth of the width. */
function bar(width: number, height: number, paper: number, ink: number): GrayImage {
  const data = Uint8Array.from({ length: width * height }, (_, i) => (i % width < width / 10 ? ink : paper));
  return { width, height, channels: 1, data };
}

describe("a line image", () => {
  test("has the height asked for and keeps the aspect", () => {
    expect(lineImage(bar(200, 80, 250, 20), 40)).toMatchObject({ width: 100, height: 40 });
    expect(lineImage(bar(30, 10, 250, 20), 40)).toMatchObject({ width: 120, height: 40 });
  });

  test("has ink at 1 and paper at 0, however faint the ink and gray the paper", () => {
    for (const [paper, ink] of [
      [255, 0],
      [180, 120],
      [90, 60],
    ] as const) {
      const { ink: values, width } = lineImage(bar(100, 40, paper, ink), 40);
      expect(values[0]).toBeCloseTo(1, 5);
      expect(values[width - 1]).toBeCloseTo(0, 5);
    }
  });

  test("does not make ink of the noise on an empty line", () => {
    const data = Uint8Array.from({ length: 4000 }, (_, i) => 200 + ((i * 7) % 5));
    const { ink } = lineImage({ width: 100, height: 40, channels: 1, data }, 40);
    expect(Math.max(...ink)).toBeLessThan(0.3);
  });
});
