import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prefixSelection } from "./prefixSelection.ts";

const prefixes = fc.array(fc.record({ p: fc.nat(20), state: fc.nat(3) }), { maxLength: 60 });

describe("prefixSelection", () => {
  it("chooses the largest, as sorting would, however many are equal", () => {
    fc.assert(
      fc.property(prefixes, fc.integer({ min: 1, max: 20 }), (all, width) => {
        const probabilities = Float64Array.from(all, ({ p }) => p);
        const chosen = prefixSelection(width, 0)(probabilities, new Int32Array(all.length));
        const expected = [...probabilities].filter((p) => p > 0).sort((a, b) => b - a);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen.map((i) => probabilities[i]!).sort((a, b) => b - a)).toEqual(expected.slice(0, width));
      }),
    );
  });

  it("keeps the best of each state beside them, up to a number", () => {
    const probabilities = Float64Array.of(9, 8, 1, 3, 2, 5);
    const states = Int32Array.of(0, 0, 1, 1, 2, 3);
    const selected = (width: number, others: number) => prefixSelection(width, others)(probabilities, states);
    expect(selected(2, 2)).toEqual([0, 1, 3, 5]);
    expect(selected(3, 2)).toEqual([0, 1, 5, 3, 4]);
    expect(selected(2, 1)).toEqual([0, 1, 5]);
  });

  it("keeps nothing from one frame to the next, and takes states of any height", () => {
    const select = prefixSelection(1, 5);
    const probabilities = Float64Array.of(3, 2, 1);
    for (const states of [Int32Array.of(0, 1, 2), Int32Array.of(7, 900, 5000), Int32Array.of(2, 1, 0)]) {
      expect(select(probabilities, states)).toEqual([0, 1, 2]);
    }
  });

  it("leaves out what cannot be", () => {
    expect(prefixSelection(3, 3)(Float64Array.of(0, 1, 0), Int32Array.of(0, 1, 2))).toEqual([1]);
  });
});
