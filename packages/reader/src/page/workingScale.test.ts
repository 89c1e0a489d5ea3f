import { expect, it } from "vitest";
import { workingScale } from "./workingScale.ts";

it("keeps most images, enlarges small ones and reduces large photos to 3 MP", () => {
  expect(workingScale({ width: 800, height: 600 })).toBe(1);
  expect(workingScale({ width: 200, height: 40 })).toBe(2);
  const scale = workingScale({ width: 4000, height: 3000 });
  expect(4000 * scale * 3000 * scale).toBeCloseTo(3e6);
});

it("keeps the longest strip under 3 MP when it is enlarged", () => {
  const scale = workingScale({ width: 40_000, height: 40 });
  expect(40_000 * scale * 40 * scale).toBeCloseTo(3e6);
});

it("keeps the long side within 60,000 pixels", () => {
  expect(workingScale({ width: 1, height: 10_000_000 })).toBeCloseTo(0.006);
});
