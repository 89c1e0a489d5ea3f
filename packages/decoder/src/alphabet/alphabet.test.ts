import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alphabetOf, decode, encode } from "./alphabet.ts";
import { heightClass } from "./heightClass.ts";
import { isPassedOver } from "./passedOver.ts";
import { readAs } from "./readAs.ts";

const numbers = alphabetOf("0123456789.,-=/:()$#'");

describe("an alphabet", () => {
  it("gives its first character the label 1: 0 is the blank", () => {
    expect(encode(numbers, "09.")).toEqual([1, 10, 11]);
    expect(decode(numbers, [1, 0, 10, 11, 0])).toBe("09.");
  });

  it("decodes what it encoded", () => {
    const text = fc.string({ unit: fc.constantFrom(...numbers.characters) });
    fc.assert(fc.property(text, (written) => decode(numbers, encode(numbers, written)) === written));
  });

  it("refuses a text with a character that it does not have, and a character twice", () => {
    expect(() => encode(numbers, "12 x")).toThrow(/the text "12 x" holds " "; known are 0123/);
    expect(() => alphabetOf("010")).toThrow('alphabet: "0" stands twice in "010"');
  });

  it("knows which way its script is written, and that numbers run left to right in all of them", () => {
    expect(numbers.direction).toBeUndefined();
    expect(alphabetOf("٠١٢۴.").direction).toBeUndefined();
    const hebrew = alphabetOf("אבג0123");
    expect(hebrew.direction).toBe("rtl");
    // Read from the right: alef, bet, 12, gimel. On the line from the left: gimel, 12, bet, alef.
    expect(encode(hebrew, "אב12ג")).toEqual([3, 5, 6, 2, 1]);
    expect(decode(hebrew, [3, 5, 6, 2, 1])).toBe("אב12ג");
  });
});

it("passes over marks that no format asks for, never a digit or a letter", () => {
  const passedOver = (characters: string, asked?: string) =>
    [...characters].filter((c) =>
      isPassedOver(c, asked === undefined ? undefined : { characters: new Set(asked) }),
    );
  expect(passedOver("07.,-=/:()$#'a")).toEqual([...("" + ".,-=/:()$#'")]);
  expect(passedOver("07.,/a", "12/")).toEqual([".", ","]);
});

it("takes a fraction for no digit and no mark where none is asked for", () => {
  expect(readAs("½")).toBe("foreign");
  expect(readAs("½", { characters: new Set("1½") })).toEqual({ character: "½" });
  expect(readAs("°")).toBe("passed over");
});

it("tells what is written as tall as a digit from what is not", () => {
  expect([..."07$()#/"].map(heightClass)).toEqual(Array(7).fill("full"));
  expect([...".,-=:'+\"*~° "].map(heightClass)).toEqual(Array(12).fill("small"));
});
