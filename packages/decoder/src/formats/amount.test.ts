import { describe, expect, it } from "vitest";
import { amount } from "./amount.ts";
import { accepted, built } from "./testing/built.ts";

describe("amount", () => {
  it("takes two cents, thousands set apart or not, with either sign for either", async () => {
    const right = ["0.50", "12.50", "12,50", "1234.50", "1,234.50", "1.234,50", "1,234,567.89"];
    const wrong = [
      ".50",
      "12.5",
      "00.50",
      "012.50",
      "1,23.50",
      "1,234,50",
      "1,2345.00",
      "1.234.50",
      "12.",
      "$1.00",
    ];
    expect(accepted(await built(amount), [...right, ...wrong])).toEqual(right);
  });

  it("takes the digits alone, as a reader gives them that passes over separators", async () => {
    const right = ["050", "1250", "123456789"];
    expect(accepted(await built(amount), [...right, "", "5", "50", "0050", "01250"])).toEqual(right);
  });

  it("has no cents where it is whole", async () => {
    const right = ["0", "7", "1234", "1,234", "1.234.567"];
    const wrong = ["", "01", "12.50", "1,23", "1,234.567", "1234,567"];
    expect(accepted(await built(amount, "whole"), [...right, ...wrong])).toEqual(right);
  });

  it("means its last two digits as cents, whichever marks stand there or none, and whole amounts as a whole", async () => {
    const { value } = await built(amount);
    expect(["12.50", "1250", "1.234,50", "050"].map((text) => value!(text))).toEqual([
      12.5, 12.5, 1234.5, 0.5,
    ]);
    const whole = await built(amount, "whole");
    expect(["1.234", "1,234", "1.234.567", "0"].map((text) => whole.value!(text))).toEqual([
      1234, 1234, 1234567, 0,
    ]);
  });

  it("refuses any other argument", async () => {
    await expect(built(amount, "cents")).rejects.toThrow('expected amount or amount:whole, got "cents"');
  });
});
