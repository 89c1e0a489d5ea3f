import { expect, test } from "vitest";
import { mixWeights } from "./mixWeights.ts";

const start = new Map([["w", Float32Array.of(1, 2)]]);
const tuned = new Map([["w", Float32Array.of(3, -2)]]);

test.each([
  [0, [3, -2]],
  [0.5, [2, 0]],
  [0.75, [1.5, 1]],
])("with %f of the weights before, each lies so far back on the way", (share, mixed) => {
  expect(mixWeights(start, tuned, share)).toEqual(new Map([["w", Float32Array.from(mixed)]]));
});

test("says which weights are not of the same network", () => {
  expect(() => mixWeights(new Map(), tuned, 0.5)).toThrow('"w" cannot be mixed: no values before, 2 after');
  const shorter = new Map([["w", Float32Array.of(1)]]);
  expect(() => mixWeights(shorter, tuned, 0.5)).toThrow('"w" cannot be mixed: 1 values before, 2 after');
});
