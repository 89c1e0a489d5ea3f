import { expect, it } from "vitest";
import { estimateBackground, flattenBackground } from "./background.ts";
import { grayOf } from "./testing/pictures.ts";

/** A vertical stroke 6 pixels wide, half as bright as its paper. */
const stroke = (x: number) => (x >= 60 && x < 66 ? 0.5 : 1);

it("sees even paper under the ink", () => {
  const { level, unevenness } = estimateBackground(grayOf(160, 100, (x) => 200 * stroke(x)));
  expect(new Set(level.data)).toEqual(new Set([200]));
  expect(unevenness).toBe(0);
});

it("measures how far the dark parts of the paper fall short of the light ones", () => {
  const shadow = estimateBackground(grayOf(160, 100, (x) => (x < 80 ? 200 : 100)));
  expect(shadow.unevenness).toBe(0.5);
});

it("gives ink the same gray in light and in shadow", () => {
  const gray = grayOf(160, 100, (x, y) => 200 * stroke(x) * (y < 50 ? 1 : 0.5));
  const flat = flattenBackground(gray, estimateBackground(gray));
  expect(flat.data[20 * 160 + 62]).toBe(128);
  expect(flat.data[80 * 160 + 62]).toBe(128);
  expect(flat.data[80 * 160 + 20]).toBe(255);
});

it("takes black for paper without dividing by zero", () => {
  const black = grayOf(20, 20, () => 0);
  expect(estimateBackground(black).unevenness).toBe(0);
  expect(flattenBackground(black, estimateBackground(black)).data[0]).toBe(0);
});
