import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matches } from "./format.ts";
import { mod11 } from "./mod11.ts";
import { accepted, built } from "./testing/built.ts";

describe("mod11", () => {
  it("knows ISBNs and a Dutch bank account, and none with a digit changed or two swapped", async () => {
    const right = ["0306406152", "0198534531", "123456789"];
    const wrong = ["0306406125", "0198534532", "123456798", "0", "", "03064061520"];
    expect(accepted(await built(mod11), [...right, ...wrong])).toEqual(right);
  });

  it("is the sum by the weights 1, 2, 3, ... from the right", async () => {
    const automaton = await built(mod11);
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{2,10}$/), (text) => {
        const sum = [...text].reverse().reduce((total, digit, i) => total + (i + 1) * Number(digit), 0);
        expect(matches(automaton, text)).toBe(sum % 11 === 0);
      }),
      { numRuns: 500 },
    );
  });
});
