import { expect, it } from "vitest";
import { grayOf } from "../testing/pictures.ts";
import { sauvolaMask } from "./sauvola.ts";

const settings = { radius: 2, k: 0.5, range: 128 };

it("thresholds each pixel at m (1 + k (s / R - 1)) of its window", () => {
  // One window over the whole row of [100, 100, 40]: m = 80, s = 28.28, threshold 48.8.
  const gray = grayOf(3, 1, (x) => (x === 2 ? 40 : 100));
  expect([...sauvolaMask(gray, settings).data]).toEqual([0, 0, 1]);
  expect([...sauvolaMask(gray, { ...settings, k: 0.9 }).data]).toEqual([0, 0, 0]); // threshold 23.9
});

it("finds a stroke where the light has fallen below the ink's level elsewhere", () => {
  // Paper falls from 240 to 60; the stroke at x = 40 (74) is lighter than the paper at the end.
  const paper = (x: number) => 240 - 3 * x;
  const gray = grayOf(60, 9, (x) => (x === 40 || x === 10 ? 0.6 * paper(x) : paper(x)));
  const mask = sauvolaMask(gray, { radius: 4, k: 0.2, range: 64 });
  const row = [...mask.data.subarray(4 * 60, 5 * 60)].flatMap((ink, x) => (ink ? [x] : []));
  expect(row).toEqual([10, 40]);
});

it("marks nothing on a flat image", () => {
  expect(
    sauvolaMask(
      grayOf(9, 9, () => 90),
      settings,
    ).data.some(Boolean),
  ).toBe(false);
});
