import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alphanumeric, letters, number } from "./alphabet.ts";
import { decimal } from "./decimal.ts";
import { matches } from "./format.ts";
import { fraction } from "./fraction.ts";
import { money } from "./money.ts";
import { percent } from "./percent.ts";
import { accepted, built } from "./testing/built.ts";

describe("decimal", () => {
  it("takes signs, either mark, and no nought before it", async () => {
    const right = ["12.5", "-3,2", ".86", "+.04", "7", "-12", "0.5"];
    const wrong = ["", ".", "12.", "1.2.3", "1,234.5", "--1", "1-2", "5 1/2", "12%"];
    expect(accepted(await built(decimal), [...right, ...wrong])).toEqual(right);
  });

  it("has as many decimals as it is told, whose mark may be missing", async () => {
    const right = ["12.5", "125", "5", ".5", "-3,2"];
    const wrong = ["12.50", "", "-", "12.", "1.25"];
    expect(accepted(await built(decimal, "1"), [...right, ...wrong])).toEqual(right);
    expect(accepted(await built(decimal, "2"), ["1.25", "125", "25", "5", "1.5"])).toEqual([
      "1.25",
      "125",
      "25",
    ]);
    const { value } = await built(decimal, "1");
    expect(value!("-0")).toBe(0);
    expect(value!("1234567890123456")).toBeNull();
    expect(["125", "12.5", "-3,2", "5"].map((text) => value!(text))).toEqual([12.5, 12.5, -3.2, 0.5]);
    await expect(built(decimal, "0")).rejects.toThrow(
      'expected a number of decimals from 1 to 9 as decimal:1, got "0"',
    );
  });
});

describe("a number", () => {
  const digits = (most: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${most}}$`));
  const written = fc.tuple(
    fc.constantFrom("", "-", "+"),
    fc.oneof(fc.constant(""), digits(8)),
    fc.constantFrom(".", ","),
    digits(4),
  );

  it("has its mark before its decimals by decimal and percent, even where it would part thousands by itself", async () => {
    const [decimals, percents] = [await built(decimal), await built(percent)];
    expect(decimals.value!("1,234")).toBe(1.234);
    fc.assert(
      fc.property(written, ([sign, whole, mark, behind]) => {
        const text = sign + whole + mark + behind;
        const meant = Number(`${sign}${whole}.${behind}`) + 0;
        expect([matches(decimals, text), decimals.value!(text)]).toEqual([true, meant]);
        for (const end of ["", "%"]) {
          expect([matches(percents, text + end), percents.value!(text + end)]).toEqual([true, meant]);
        }
      }),
    );
  });

  it("means the same with its mark and without it by decimal:N", async () => {
    const automata = await Promise.all([1, 2, 3, 4].map((n) => built(decimal, `${n}`)));
    fc.assert(
      fc.property(written, ([sign, whole, mark, behind]) => {
        const { value, ...automaton } = automata[behind.length - 1]!;
        for (const text of [sign + whole + mark + behind, sign + whole + behind]) {
          expect(matches(automaton, text)).toBe(true);
          expect(value!(text)).toBe(Number(`${sign}${whole}.${behind}`) + 0);
        }
      }),
    );
  });
});

it("fraction takes whole numbers, fractions and both, never a denominator of nought", async () => {
  const right = ["5", "3/4", "5 1/2", "-1/2", "12 15/16", "5½", "¼"];
  const wrong = ["", "/2", "3/", "3/0", "5 1", "1/2/3", " 1/2", "5  1/2", "1.5", "1/½", "½5"];
  expect(accepted(await built(fraction), [...right, ...wrong])).toEqual(right);
});

it("percent takes decimals with their sign or without", async () => {
  const right = ["12%", "12", "3.5%", "-0,4%"];
  expect(accepted(await built(percent), [...right, "%", "12%%", "1/2%"])).toEqual(right);
});

describe("money", () => {
  it("takes Western and Indian groups, a currency on either side, cents, and dashes in their place", async () => {
    const right = [
      "$12.50",
      "1.234,50€",
      "₹2,14,000/-",
      "₹1,00,00,000",
      "Rs.485/=",
      "Rs46",
      "45,-",
      "£52,720.00",
      "1'234.50",
      "¥1200",
      "-12.50",
      "1.234.567",
      "12.--",
    ];
    const wrong = ["", "$", "012", "1,23,4", "12.5", "1,234,50", "12/", "$1$2", "₹2,14,00", "--5", "-$-5"];
    expect(accepted(await built(money), [...right, ...wrong])).toEqual(right);
  });

  it("takes sums as the locales of the world group them, with any currency and tail, and tells what they mean", async () => {
    const automaton = await built(money);
    const sum = fc.record({
      locale: fc.constantFrom("en-US", "en-IN", "de-DE"),
      cents: fc.boolean(),
      amount: fc.nat(999_999_999),
      grouped: fc.boolean(),
      minus: fc.constantFrom("", "-"),
      currency: fc.constantFrom("", "$", "€", "£", "₹", "¥", "Rs.", "Rs"),
      isBefore: fc.boolean(),
      tail: fc.constantFrom("", "/-", "/=", ".--", ".-", ",-", "-", "="),
    });
    fc.assert(
      fc.property(sum, ({ locale, cents, amount, grouped, minus, currency, isBefore, tail }) => {
        const meant = cents ? amount / 100 : amount;
        const options = { minimumFractionDigits: cents ? 2 : 0, useGrouping: grouped };
        const number = meant.toLocaleString(locale, options);
        const text = isBefore ? minus + currency + number + tail : minus + number + tail + currency;
        expect(matches(automaton, text), text).toBe(true);
        expect(automaton.value!(text), text).toBe(minus === "-" && meant !== 0 ? -meant : meant);
      }),
      { numRuns: 500 },
    );
  });
});

it.each([
  [number, ["-12.5", "₹2,14,000/-", "5 1/2", "7", "5½", "(¼)", "12.--", "98%"], ["A", "1a", ""]],
  [letters, ["Paris", "A"], ["A1", "", "1"]],
  [alphanumeric, ["A-1", "x4-2354", "10th", "(408)", "3M", "a_b~{c}|^`d`", '*&@!?"<>;'], ["", "é"]],
])("an alphabet takes all that its characters can write", async (kind, right, wrong) => {
  expect(accepted(await built(kind), [...right, ...wrong])).toEqual(right);
  await expect(built(kind, "x")).rejects.toThrow("takes nothing behind a colon");
});
