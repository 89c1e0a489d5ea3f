import { expect, it } from "vitest";
import { grayOf, seededNumbers } from "../testing/pictures.ts";
import { noiseDeviation } from "./noiseDeviation.ts";

it("measures the deviation of Gaussian noise within a tenth, whatever the light", () => {
  const random = seededNumbers(1);
  const gaussian = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const noisy = grayOf(120, 120, (x) => 60 + x + 8 * gaussian());
  expect(noiseDeviation(noisy)).toBeGreaterThan(7.2);
  expect(noiseDeviation(noisy)).toBeLessThan(8.8);
});

it("is not excited by gradients and straight edges", () => {
  expect(noiseDeviation(grayOf(40, 40, (x, y) => 2 * x + 3 * y))).toBeLessThan(0.1);
  expect(noiseDeviation(grayOf(40, 40, (x) => (x < 20 ? 0 : 255)))).toBe(0);
});

it("takes images too small for a neighborhood as free of noise", () => {
  expect(noiseDeviation(grayOf(2, 9, (_, y) => y * 20))).toBe(0);
});
