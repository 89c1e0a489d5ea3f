import { expect, it } from "vitest";
import { letterImage } from "./letterImage.ts";

it("writes the ink large and dark in the middle of white paper", () => {
  const ink = new Uint8Array(28 * 28);
  // A stroke down column 4, rows 10 to 17.
  for (let y = 10; y < 18; y++) ink[y * 28 + 4] = 255;
  const { width, height, data } = letterImage(ink);
  expect([width, height]).toEqual([120, 120]);
  const at = (x: number, y: number) => data[y * 120 + x]!;
  expect(at(18 + 3 * 4 + 1, 18 + 3 * 14)).toBeLessThan(80);
  expect(at(18 + 3 * 14, 18 + 3 * 4 + 1)).toBe(255);
  for (let i = 0; i < 120; i++)
    expect([at(i, 0), at(0, i), at(i, 119), at(119, i)]).toEqual([255, 255, 255, 255]);
});

it("refuses what is no letter of EMNIST's size", () => {
  expect(() => letterImage(new Uint8Array(100))).toThrow(/28 x 28 pixels, these are 100/);
});
