import fc from "fast-check";
import { expect, it } from "vitest";
import { wilsonInterval } from "./wilsonInterval.ts";

it("gives Newcombe's (1998, Table I) intervals for 81 of 263 and 0 of 20", () => {
  const [low, high] = wilsonInterval(81, 263);
  expect(low).toBeCloseTo(0.2553, 4);
  expect(high).toBeCloseTo(0.3662, 4);
  expect(wilsonInterval(0, 20)[0]).toBe(0);
  expect(wilsonInterval(0, 20)[1]).toBeCloseTo(0.1611, 4);
});

it("holds the share and stays within 0..1", () => {
  const counts = fc
    .integer({ min: 1, max: 10_000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(counts, ([successes, n]) => {
      const [low, high] = wilsonInterval(successes, n);
      return 0 <= low && low <= successes / n && successes / n <= high && high <= 1;
    }),
  );
});

it("refuses more successes than trials, and no trials", () => {
  expect(() => wilsonInterval(2, 1)).toThrow("got 2 of 1");
  expect(() => wilsonInterval(0, 0)).toThrow("got 0 of 0");
});
