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

  it("takes what its picture draws, and nothing where one place has another kind of character", async () => {
    const picture = fc.stringMatching(/^[LDA/-]{1,9}$/);
    const kinds: Readonly<Record<string, RegExp>> = { L: /^[A-Z]$/, D: /^[0-9]$/, A: /^[0-9A-Z]$/ };
    const written = picture.chain((drawn) =>
      fc.tuple(
        fc.constant(drawn),
        fc
          .tuple(
            ...[...drawn].map((part) => (kinds[part] ? fc.stringMatching(kinds[part]) : fc.constant(part))),
          )
          .map((characters) => characters.join("")),
        fc.nat(drawn.length - 1),
      ),
    );
    await fc.assert(
      fc.asyncProperty(written, async ([drawn, text, place]) => {
        const automaton = await built(code, drawn);
        expect(matches(automaton, text)).toBe(true);
        const other = { L: "7", D: "B", A: "-" }[drawn[place]!] ?? "L";
        expect(matches(automaton, text.slice(0, place) + other + text.slice(place + 1))).toBe(false);
      }),
    );
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
  for (const place of places) {
    for (let by = 1; by < 10; by++) {
      const digit = (Number(text[place]) + by) % 10;
      const changed = text.slice(0, place) + digit + text.slice(place + 1);
      expect(matches(automaton, changed), changed).toBe(false);
    }
  }
}

describe("gtin", () => {
  it("knows articles of 8, 12, 13 and 14 digits", async () => {
    const automaton = await built(gtin);
    const right = ["96385074", "036000291452", "4006381333931", "9780306406157", "10614141000415"];
    expect(accepted(automaton, [...right, "4006381333932", "40063813339", "", "00"])).toEqual(right);
    for (const text of right) findsEveryChangedDigit(automaton, text);
  });

  it("has one check digit behind any digits, by the sum with every second one tripled", async () => {
    const automaton = await built(gtin);
    const digits = fc
      .constantFrom(7, 11, 12, 13)
      .chain((n) => fc.stringMatching(new RegExp(`^[0-9]{${n}}$`)));
    fc.assert(
      fc.property(digits, (text) => {
        const sum = [...text]
          .reverse()
          .reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 1 : 3), 0);
        const written = [..."0123456789"].map((check) => text + check);
        expect(accepted(automaton, written)).toEqual([text + ((10 - (sum % 10)) % 10)]);
      }),
    );
  });
});

describe("iban", () => {
  it("knows accounts of many countries by check digits and length", async () => {
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

  it("has the check digits that long division gives of any account", async () => {
    const automaton = await built(iban);
    const account = fc
      .constantFrom(["DE", 18], ["NO", 11], ["GB", 18], ["MT", 27], ["FR", 23])
      .chain(([country, n]) =>
        fc.tuple(fc.constant(`${country}`), fc.stringMatching(new RegExp(`^[0-9A-Z]{${n}}$`))),
      );
    fc.assert(
      fc.property(account, fc.integer({ min: 1, max: 96 }), ([country, number], by) => {
        const value = BigInt(
          `${number}${country}00`.replace(/[A-Z]/g, (letter) => `${parseInt(letter, 36)}`),
        );
        const check = 98 - Number(value % 97n);
        const written = (digits: number) => country + `${digits}`.padStart(2, "0") + number;
        expect(matches(automaton, written(check))).toBe(true);
        expect(matches(automaton, written(((check - 2 + by) % 97) + 2))).toBe(false);
      }),
    );
  });
});

describe("iso6346", () => {
  /** 11, 22 and 33 stand for no letter. */
  const values = "0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ";

  it("knows containers", async () => {
    const right = ["CSQU3054383", "TOLU4734787"];
    const wrong = ["CSQU3054384", "CSQA3054383", "CSQU305438", "CSQU30543833", ""];
    expect(accepted(await built(iso6346), [...right, ...wrong])).toEqual(right);
  });

  it("has one check digit behind any owner and number", async () => {
    const automaton = await built(iso6346);
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{3}[UJZ][0-9]{6}$/), (text) => {
        const sum = [...text].reduce((total, character, i) => total + values.indexOf(character) * 2 ** i, 0);
        const written = [..."0123456789"].map((check) => text + check);
        expect(accepted(automaton, written)).toEqual([text + ((sum % 11) % 10)]);
      }),
    );
  });

  it("lets a changed digit pass only where the sums are 10 and 0, which have one check digit", async () => {
    const automaton = await built(iso6346);
    const sumOf = (text: string) =>
      [...text.slice(0, 10)].reduce((total, character, i) => total + values.indexOf(character) * 2 ** i, 0) %
      11;
    fc.assert(
      fc.property(fc.nat(5), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const text = "CSQU3054383";
        const at = 4 + place;
        const changed = text.slice(0, at) + ((Number(text[at]) + by) % 10) + text.slice(at + 1);
        expect(matches(automaton, changed)).toBe(sumOf(changed) % 10 === 3);
      }),
    );
  });
});

describe("vin", () => {
  it("knows vehicles, an X as check digit too, and no I, O or Q", async () => {
    const automaton = await built(vin);
    const right = ["1M8GDM9AXKP042788", "11111111111111111", "1HGCM82633A004352", "5GZCZ43D13S812715"];
    const wrong = ["1M8GDM9A1KP042788", "1M8GDM9AXKP04278", "IM8GDM9AXKP042788", "1HGCM82633A004353", ""];
    expect(accepted(automaton, [...right, ...wrong])).toEqual(right);
  });

  it("has one check digit among any characters", async () => {
    const automaton = await built(vin);
    /** A letter's place, modulo 10, is its value. */
    const values = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
    const weights = "8765432X098765432";
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-HJ-NPR-Z]{17}$/), (text) => {
        const sum = [...text].reduce(
          (total, character, i) =>
            total + (values.indexOf(character) % 10) * "0123456789X".indexOf(weights[i]!),
          0,
        );
        const written = [..."0123456789X"].map((check) => text.slice(0, 8) + check + text.slice(9));
        expect(accepted(automaton, written)).toEqual([written[sum % 11]]);
      }),
    );
  });
});

it("what names something means no number", async () => {
  for (const [kind, argument] of [[code, "DDDD"], [iban], [iso6346], [vin]] as const) {
    expect((await built(kind, argument)).value!("1234")).toBeNull();
  }
});
