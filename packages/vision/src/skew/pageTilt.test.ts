import { expect, it } from "vitest";
import type { Box } from "../raster.ts";
import { seededNumbers } from "../testing/pictures.ts";
import { pageTilt } from "./pageTilt.ts";

/** Rows of marks 20 x 30 that fall by `degrees`, each up to two pixels off. */
function rows(count: number, length: number, degrees: number): Box[] {
  const random = seededNumbers(5);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return Array.from({ length: count * length }, (_, i) => {
    const [u, v] = [28 * (i % length), 60 * Math.floor(i / length)];
    const stray = 4 * random() - 2;
    return { x: 300 + cos * u - sin * v, y: 300 + sin * u + cos * v + stray, width: 20, height: 30 };
  });
}

it("tells by how much the lines of a page fall or climb", () => {
  for (const degrees of [-20, -8, 5, 14])
    expect(Math.abs(pageTilt(rows(5, 7, degrees), 30) - degrees)).toBeLessThanOrEqual(1);
});

it("tells it of a single line", () => {
  expect(Math.abs(pageTilt(rows(1, 6, 12), 30) - 12)).toBeLessThanOrEqual(1.5);
});

it("does not trust a slight tilt of a few marks", () => {
  expect(pageTilt(rows(1, 5, 6), 30)).toBe(0);
});

it("takes level lines, a single column and two marks to be level", () => {
  expect(pageTilt(rows(4, 6, 0), 30)).toBe(0);
  expect(pageTilt(rows(8, 1, 0), 30)).toBe(0);
  expect(pageTilt(rows(1, 2, 12), 30)).toBe(0);
});
