import { expect, it } from "vitest";
import { blankCanvas, type Canvas } from "./canvas.ts";
import { drawPath, type Point } from "./line.ts";

const black = [0, 0, 0] as const;

/** Ink on the canvas, in pixels fully black. */
const ink = ({ data }: Canvas): number => data.reduce((sum, value) => sum + 255 - value, 0) / 255 / 3;

function drawn(path: Point[], thickness: number): Canvas {
  const canvas = blankCanvas(40, 40);
  drawPath(canvas, path, black, thickness);
  return canvas;
}

it("lays as much ink as the path is long and thick, at every angle", () => {
  for (const angle of [0, 0.3, 0.7, Math.PI / 2]) {
    const path: Point[] = [
      [20 - 12 * Math.cos(angle), 20 - 12 * Math.sin(angle)],
      [20 + 12 * Math.cos(angle), 20 + 12 * Math.sin(angle)],
    ];
    const expected = 24 * 4 + Math.PI * 2 ** 2; // the round ends make a circle
    expect(Math.abs(ink(drawn(path, 4)) - expected)).toBeLessThan(0.03 * expected);
  }
});

it("blends the edges and fills the middle", () => {
  const { data } = drawn(
    [
      [5, 10.5],
      [35, 10.5],
    ],
    2,
  ); // covers rows 9.5 to 11.5
  const row = (y: number) => data[(y * 40 + 20) * 3]!;
  expect([8, 9, 10, 11, 12].map(row)).toEqual([255, 128, 0, 128, 255]);
});

it("paints joins once", () => {
  const bent = drawn(
    [
      [10, 30],
      [20, 10],
      [30, 30],
    ],
    1,
  );
  const straight = drawn(
    [
      [10, 30],
      [20, 10],
    ],
    1,
  );
  expect(ink(bent)).toBeLessThan(2 * ink(straight));
});

it("draws a single point as a dot, and nothing outside the canvas", () => {
  expect(ink(drawn([[20.5, 20.5]], 1))).toBeCloseTo(1, 1);
  expect(
    ink(
      drawn(
        [
          [-20, -20],
          [-30, -5],
        ],
        3,
      ),
    ),
  ).toBe(0);
});
