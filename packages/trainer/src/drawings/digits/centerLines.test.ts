import type { GrayImage } from "@numera/vision";
import { expect, it } from "vitest";
import { type CenterLines, centerLines } from "./centerLines.ts";

function picture(isInk: (x: number, y: number) => boolean): GrayImage {
  const data = Uint8Array.from({ length: 784 }, (_, i) => (isInk(i % 28, Math.floor(i / 28)) ? 255 : 0));
  return { width: 28, height: 28, channels: 1, data };
}

function ends({ xs, edges }: CenterLines): number {
  const degrees = new Uint8Array(xs.length);
  for (const edge of edges) for (const point of edge) degrees[point]!++;
  return degrees.filter((degree) => degree === 1).length;
}

it("finds the middle of an upright bar", () => {
  // Columns 12 to 15, rows 4 to 23: the middle is x = 13.5.
  const lines = centerLines(picture((x, y) => x >= 12 && x <= 15 && y >= 4 && y <= 23));
  for (const x of lines.xs) expect(Math.abs(x - 13.5)).toBeLessThan(0.7);
  expect(Math.min(...lines.ys)).toBeLessThan(7);
  expect(Math.max(...lines.ys)).toBeGreaterThan(21);
  expect(ends(lines)).toBe(2);
});

it("finds a circle without ends in a ring, and passes over a speck", () => {
  const radius = (x: number, y: number) => Math.hypot(x - 13.5, y - 13.5);
  const lines = centerLines(
    picture((x, y) => (radius(x, y) >= 6 && radius(x, y) <= 9) || (x === 1 && y === 1)),
  );
  expect(ends(lines)).toBe(0);
  lines.xs.forEach((x, i) => {
    expect(Math.abs(radius(x, lines.ys[i]!) - 7.5)).toBeLessThan(1);
  });
});
