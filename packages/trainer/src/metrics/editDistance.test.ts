import fc from "fast-check";
import { expect, it } from "vitest";
import { editDistance } from "./editDistance.ts";

it("counts insertions, deletions and substitutions", () => {
  expect(editDistance("kitten", "sitting")).toBe(3);
  expect(editDistance("2250", "225")).toBe(1);
  expect(editDistance("", "123")).toBe(3);
  expect(editDistance("12345", "12345")).toBe(0);
});

it("is a metric: symmetric, 0 only for equals, and no detour is shorter", () => {
  const digits = fc.string({ unit: fc.constantFrom("0", "1", "7"), maxLength: 8 });
  fc.assert(
    fc.property(digits, digits, digits, (a, b, c) => {
      const distance = editDistance(a, b);
      return (
        distance === editDistance(b, a) &&
        (distance === 0) === (a === b) &&
        distance <= editDistance(a, c) + editDistance(c, b)
      );
    }),
  );
});
