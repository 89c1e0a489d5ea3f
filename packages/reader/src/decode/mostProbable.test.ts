import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostProbable } from "./mostProbable.ts";

const prefixes = fc.array(fc.record({ p: fc.nat(20), state: fc.nat(3) }), { maxLength: 60 });

describe("mostProbable", () => {
  it("chooses the largest, as sorting would, however many are equal", () => {
    fc.assert(
      fc.property(prefixes, fc.integer({ min: 1, max: 20 }), (all, width) => {
        const probabilities = Float64Array.from(all, ({ p }) => p);
        const chosen = mostProbable(probabilities, new Int32Array(all.length), width, 0);
        const expected = [...probabilities].filter((p) => p > 0).sort((a, b) => b - a);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen.map((i) => probabilities[i]!).sort((a, b) => b - a)).toEqual(expected.slice(0, width));
      }),
    );
  });

  it("keeps the best of each state beside them, up to a number", () => {
    const probabilities = Float64Array.of(9, 8, 1, 3, 2, 5);
    const states = Int32Array.of(0, 0, 1, 1, 2, 3);
    expect(mostProbable(probabilities, states, 2, 2)).toEqual([0, 1, 5, 3]);
    expect(mostProbable(probabilities, states, 3, 2)).toEqual([0, 1, 5, 3, 4]);
    expect(mostProbable(probabilities, states, 2, 1)).toEqual([0, 1, 5]);
  });

  it("leaves out what cannot be", () => {
    expect(mostProbable(Float64Array.of(0, 1, 0), Int32Array.of(0, 1, 2), 3, 3)).toEqual([1]);
  });
});
