import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { code } from "./code.ts";
import { type Automaton, matches } from "./format.ts";
import { gtin } from "./gtin.ts";
import { iban } from "./iban.ts";
import { iso6346 } from "./iso6346.ts";
import { accepted, built } from "./testing/built.ts";
import { vin } from "./vin.ts";

describe("code", () => {
  it("takes a capital, a digit or either in each place, and signs as they stand", async () => {
    expect(
      accepted(await built(code, "LLDDA"), ["AB12C", "AB123", "A112C", "ab12C", "AB12", "AB12CC"]),
    ).toEqual(["AB12C", "AB123"]);
    expect(accepted(await built(code, "LL-DD/D"), ["AB-12/3", "AB12/3", "AB-123"])).toEqual(["AB-12/3"]);
  });

  it("refuses pictures with anything else", async () => {
    for (const picture of ["", "LLX", "LLdd", "D".repeat(41), "D\n"]) {
      await expect(built(code, picture)).rejects.toThrow("code: expected at most 40 of L, D, A and signs");
    }
  });
});

/** Each with another digit in one place is refused: a check digit finds every such change. */
function findsEveryChangedDigit(automaton: Automaton, text: string): void {
  const places = [...text].flatMap((character, i) => (/[0-9]/.test(character) ? [i] : []));
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 }), (place, by) => {
      const digit = (Number(text[place]) + by) % 10;
      expect(matches(automaton, text.slice(0, place) + digit + text.slice(place + 1))).toBe(false);
    }),
  );
}

it("gtin knows articles of 8, 12, 13 and 14 digits", async () => {
  const automaton = await built(gtin);
  const right = ["96385074", "036000291452", "4006381333931", "9780306406157", "10614141000415"];
  expect(accepted(automaton, [...right, "4006381333932", "40063813339", "", "00"])).toEqual(right);
  for (const text of right) findsEveryChangedDigit(automaton, text);
});

it("iban knows accounts of many countries by check digits and length", async () => {
  const automaton = await built(iban);
  const right = [
    "DE89370400440532013000",
    "GB82WEST12345698765432",
    "FR1420041010050500013M02606",
    "NO9386011117947",
    "CH9300762011623852957",
    "MT84MALT011000012345MTLCAST001S",
  ];
  const wrong = [
    "DE8937040044053201300",
    "DE893704004405320130000",
    "XX89370400440532013000",
    "DE",
    "",
    "D189370400440532013000",
  ];
  expect(accepted(automaton, [...right, ...wrong])).toEqual(right);
  for (const text of right) findsEveryChangedDigit(automaton, text);
});

it("iso6346 knows containers", async () => {
  const automaton = await built(iso6346);
  const right = ["CSQU3054383", "TOLU4734787"];
  expect(accepted(automaton, [...right, "CSQU3054384", "CSQA3054383", "CSQU305438", "CSQU30543833"])).toEqual(
    right,
  );
  // 10 and 0 are one check digit, so that another digit may pass by it: of single changes few do.
  const changed = right.flatMap((text) =>
    [...text.slice(0, 10)].flatMap((character, i) =>
      /[0-9]/.test(character) ? [text.slice(0, i) + ((Number(character) + 1) % 10) + text.slice(i + 1)] : [],
    ),
  );
  expect(accepted(automaton, changed).length).toBeLessThan(3);
});

it("vin knows vehicles, an X as check digit too, and no I, O or Q", async () => {
  const automaton = await built(vin);
  const right = ["1M8GDM9AXKP042788", "11111111111111111", "1HGCM82633A004352", "5GZCZ43D13S812715"];
  const wrong = ["1M8GDM9A1KP042788", "1M8GDM9AXKP04278", "IM8GDM9AXKP042788", "1HGCM82633A004353", ""];
  expect(accepted(automaton, [...right, ...wrong])).toEqual(right);
});
