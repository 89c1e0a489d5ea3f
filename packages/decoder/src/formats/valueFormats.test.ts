import { describe, expect, it } from "vitest";
import { alphanumeric, letters, number } from "./alphabet.ts";
import { decimal } from "./decimal.ts";
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
    expect(["125", "12.5", "-3,2", "5"].map((text) => value!(text))).toEqual([12.5, 12.5, -3.2, 0.5]);
    await expect(built(decimal, "0")).rejects.toThrow(
      'expected a number of decimals from 1 to 9 as decimal:1, got "0"',
    );
  });
});

it("fraction takes whole numbers, fractions and both, never a denominator of nought", async () => {
  const right = ["5", "3/4", "5 1/2", "-1/2", "12 15/16"];
  const wrong = ["", "/2", "3/", "3/0", "5 1", "1/2/3", " 1/2", "5  1/2", "1.5"];
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
    const wrong = ["", "$", "012", "1,23,4", "12.5", "1,234,50", "12/", "$1$2", "₹2,14,00"];
    expect(accepted(await built(money), [...right, ...wrong])).toEqual(right);
  });
});

it.each([
  [number, ["-12.5", "₹2,14,000/-", "5 1/2", "7"], ["A", "1a", ""]],
  [letters, ["Paris", "A"], ["A1", "", "1"]],
  [alphanumeric, ["A-1", "x4-2354", "10th", "(408)", "3M"], ["", "é"]],
])("an alphabet takes all that its characters can write", async (kind, right, wrong) => {
  expect(accepted(await built(kind), [...right, ...wrong])).toEqual(right);
  await expect(built(kind, "x")).rejects.toThrow("takes nothing behind a colon");
});
