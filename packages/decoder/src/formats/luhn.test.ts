import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matches } from "./format.ts";
import { luhn } from "./luhn.ts";
import { accepted, built } from "./testing/built.ts";

/** Luhn's sum by its definition, from the right. */
function checks(text: string): boolean {
  const sum = [...text].reverse().reduce((total, character, i) => {
    const digit = Number(character) * (i % 2 === 1 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return text.length >= 2 && sum % 10 === 0;
}

describe("luhn", () => {
  it("knows the numbers of test cards and an IMEI, and none with a digit changed or two swapped", async () => {
    const right = ["4111111111111111", "378282246310005", "490154203237518", "79927398713", "00"];
    const wrong = ["4111111111111112", "378282246310050", "490154203237581", "79927398710", "0", "", "18-"];
    expect(accepted(await built(luhn), [...right, ...wrong])).toEqual(right);
  });

  it("is the sum from the right, for digits of any length", async () => {
    const automaton = await built(luhn);
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{0,19}$/), (text) => {
        expect(matches(automaton, text)).toBe(checks(text));
        const check = [..."0123456789"].find((digit) => matches(automaton, `${text}1${digit}`))!;
        expect(checks(`${text}1${check}`)).toBe(true);
      }),
    );
  });
});
