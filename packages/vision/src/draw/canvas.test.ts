import { expect, it } from "vitest";
import { blankCanvas, blendPixel, drawBox, drawImage, toCanvas } from "./canvas.ts";

const red = [255, 0, 0] as const;

/** The canvas as rows of signs: `R` red, `.` white, `?` anything else. */
function rows({ width, height, data }: ReturnType<typeof blankCanvas>): string[] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => {
      const [r, g, b] = data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3);
      return r === 255 && g === 0 && b === 0 ? "R" : r === 255 && g === 255 && b === 255 ? "." : "?";
    }).join(""),
  );
}

it("outlines a box from outside, so that nothing in it is hidden", () => {
  const canvas = blankCanvas(6, 5);
  drawBox(canvas, { x: 2, y: 1, width: 2, height: 2 }, red);
  expect(rows(canvas)).toEqual([".RRRR.", ".R..R.", ".R..R.", ".RRRR.", "......"]);
});

it("cuts off what hangs over the edge", () => {
  const canvas = blankCanvas(3, 3);
  drawBox(canvas, { x: -5, y: 1, width: 6, height: 9 }, red);
  expect(rows(canvas)).toEqual(["RR.", ".R.", ".R."]);
});

it("blends by coverage", () => {
  const canvas = blankCanvas(1, 1);
  blendPixel(canvas, 0, 0, [0, 0, 0], 0.25);
  expect([...canvas.data]).toEqual([191, 191, 191]);
});

it("copies gray as RGB and lays transparent pixels over white", () => {
  expect([...toCanvas({ width: 1, height: 1, channels: 1, data: Uint8Array.of(7) }).data]).toEqual([7, 7, 7]);
  const rgba = { width: 1, height: 1, channels: 4 as const, data: Uint8Array.of(0, 100, 200, 51) };
  expect([...toCanvas(rgba).data]).toEqual([204, 224, 244]);
});

it("leaves the source alone", () => {
  const source = blankCanvas(4, 4);
  drawBox(toCanvas(source), { x: 1, y: 1, width: 1, height: 1 }, red);
  expect(source.data.every((value) => value === 255)).toBe(true);
});

it("lays an image where it is told", () => {
  const canvas = blankCanvas(3, 2);
  drawImage(canvas, blankCanvas(2, 2, red), 2, 1);
  expect(rows(canvas)).toEqual(["...", "..R"]);
});
