import { expect, it } from "vitest";
import { typicalHeight } from "./typicalHeight.ts";

const ink = (width: number, height: number, area: number, x = 0, y = 0) => ({
  box: { x, y, width, height },
  area,
});

it("is the median height by ink, so that any number of specks changes nothing", () => {
  const digits = [ink(20, 30, 200, 0), ink(20, 32, 200, 40), ink(20, 34, 200, 80)];
  const specks = Array.from({ length: 50 }, (_, i) => ink(2, 2, 3, 200 + 4 * i));
  expect(typicalHeight([...digits, ...specks], 4)).toBe(32);
});

it("leaves out rules, dashes and frames, but not digits that touch", () => {
  const rule = ink(400, 4, 1600, 0, 100);
  const frame = ink(500, 170, 3000, 0, 0);
  const touching = ink(120, 30, 900, 100, 40);
  expect(typicalHeight([rule, frame, touching], 4)).toBe(30);
});

it("is 0 without ink", () => {
  expect(typicalHeight([], 0)).toBe(0);
});
