import { expect, test } from "vitest";
import { normalDensity, normalShareBelow } from "./normal.ts";

test.each([
  [0, 0.5],
  [1, 0.841344746068543],
  [-1.959963984540054, 0.025],
  [3, 0.99865010196837],
  [-6, 9.865876450376946e-10],
  [-8, 6.220960574271786e-16],
  [40, 1],
])("the normal distribution has below %f the share %f", (x, share) => {
  expect(normalShareBelow(x) / share).toBeCloseTo(1, 7);
});

test("the density is the derivative of the share below", () => {
  for (const x of [-3, -0.5, 0, 1.2, 6])
    expect((normalShareBelow(x + 1e-5) - normalShareBelow(x - 1e-5)) / 2e-5).toBeCloseTo(normalDensity(x), 8);
});
