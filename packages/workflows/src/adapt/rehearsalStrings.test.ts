import { type Dataset, DIGIT_CLASSES } from "@numera/trainer";
import { expect, it } from "vitest";
import { rehearsalStrings } from "./rehearsalStrings.ts";

/** One bar of each digit's own width: what is written does not matter here. */
const images = new Uint8Array(10 * 784);
for (let digit = 0; digit < 10; digit++) {
  for (let y = 4; y < 24; y++)
    images.fill(255, digit * 784 + y * 28 + 12, digit * 784 + y * 28 + 14 + (digit % 5));
}
const digits: Dataset = {
  name: "bars",
  images,
  labels: Uint8Array.from({ length: 10 }, (_, i) => i),
  count: 10,
  height: 28,
  width: 28,
  classes: DIGIT_CLASSES,
  sha256: {},
};

it("draws labeled strings that are short, the same for the same numbers", async () => {
  const strings = await rehearsalStrings(digits)(0, 40);
  expect(strings.filter(({ digits }) => /^[0-9]+$/.test(digits)).length).toBeGreaterThan(30);
  expect(Math.max(...strings.map(({ image }) => image.width))).toBeLessThanOrEqual(200);
  expect(await rehearsalStrings(digits)(30, 10)).toEqual(strings.slice(30));
});
