import { Random } from "@numera/random";
import { blankCanvas } from "@numera/vision";
import { expect, it } from "vitest";
import { compact, fill, gray, lay, quarterTurned, sheet } from "./sheet.ts";

it("turns clockwise by quarters", () => {
  // 1 2 3 turned once is a column from the top, twice 3 2 1.
  const canvas = blankCanvas(3, 1);
  [1, 2, 3].forEach((level, x) => {
    fill(canvas, { x, y: 0, width: 1, height: 1 }, gray(level));
  });
  const levels = (quarters: number) => {
    const { width, height, data } = quarterTurned(canvas, quarters);
    return { width, height, levels: [...data].filter((_, i) => i % 3 === 0) };
  };
  expect(levels(1)).toEqual({ width: 1, height: 3, levels: [1, 2, 3] });
  expect(levels(2)).toEqual({ width: 3, height: 1, levels: [3, 2, 1] });
  expect(levels(3)).toEqual({ width: 1, height: 3, levels: [3, 2, 1] });
});

it("blends ink by how much it covers, and cuts off what hangs over", () => {
  const canvas = sheet(new Random(1), 2, 1, gray(200));
  lay(canvas, { width: 2, height: 1, data: Float32Array.of(0.5, 1) }, 1, 0, [0, 100, 200]);
  expect([...canvas.data]).toEqual([200, 200, 200, 100, 150, 200]);
});

it("keeps one channel where all are equal, three where one differs", () => {
  expect(compact(blankCanvas(1, 1, [7, 7, 7]))).toEqual({
    width: 1,
    height: 1,
    channels: 1,
    data: Uint8Array.of(7),
  });
  expect(compact(blankCanvas(1, 1, [7, 7, 8])).channels).toBe(3);
});
