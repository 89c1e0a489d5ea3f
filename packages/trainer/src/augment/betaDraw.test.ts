import { Random } from "@numera/random";
import { expect, test } from "vitest";
import { betaDraw } from "./betaDraw.ts";

test.each([0.2, 1, 4])(
  "draws of Beta(%d, %d) have the mean 1/2 and the variance of the distribution",
  (alpha) => {
    const random = new Random(3);
    const draws = Array.from({ length: 20_000 }, () => betaDraw(alpha, random));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(0.5, 1);
    // 1 / (4 (2 alpha + 1)); the error of an estimate from 20,000 draws is below 2 %.
    expect(variance * 4 * (2 * alpha + 1)).toBeCloseTo(1, 1);
    expect(draws.every((draw) => draw >= 0 && draw <= 1)).toBe(true);
  },
);
