import { expect, test } from "vitest";
import { splitBySeed } from "./split.ts";

test("the two parts share no image and together hold them all", () => {
  const { train, validation } = splitBySeed(100, 30, 1);
  expect(validation).toHaveLength(30);
  expect([...train, ...validation].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
});

test("the seed decides which images are held out", () => {
  expect(splitBySeed(100, 30, 1)).toEqual(splitBySeed(100, 30, 1));
  expect(splitBySeed(100, 30, 1)).not.toEqual(splitBySeed(100, 30, 2));
});

test("holding everything out is refused", () => {
  expect(() => splitBySeed(10, 10, 1)).toThrow("10 images cannot be held out of 10");
});
