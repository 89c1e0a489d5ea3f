import { Random } from "@numera/random";
import { expect, it } from "vitest";
import { gapDraw } from "./spacing.ts";

const HALF_WIDTH = 0.05;

const gaps = (spacing: Parameters<typeof gapDraw>[1]) =>
  Array.from({ length: 200 }, (_, seed) => {
    const gap = gapDraw(new Random(seed), spacing, HALF_WIDTH);
    return [gap(), gap(), gap()];
  }).flat();

it("lets touching digits overlap by no more than the pen's line", () => {
  const drawn = gaps("touching");
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(-2 * HALF_WIDTH);
  const share = drawn.filter((gap) => gap < 0).length / drawn.length;
  expect(share).toBeGreaterThan(0.65);
  expect(share).toBeLessThan(0.95);
});

it("keeps digits apart that are spaced, and the wide ones far apart", () => {
  for (const spacing of ["tight", "normal", "wide"] as const)
    expect(Math.min(...gaps(spacing))).toBeGreaterThan(0);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean(gaps("tight"))).toBeLessThan(mean(gaps("normal")));
  expect(mean(gaps("wide"))).toBeGreaterThan(2 * mean(gaps("normal")));
});
