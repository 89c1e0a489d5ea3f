import { valueOfDecimals } from "./decimal.ts";
import { FormatError, type FormatKind } from "./format.ts";
import { regularLanguage } from "./regularLanguage.ts";

const plain = "(0|[1-9][0-9]*)";
const grouped = (separator: string) => `[1-9][0-9]{0,2}(${separator}[0-9]{3})+`;

/**
 * An amount of money: a whole number without needless zeros and two cents, 12.50 or 12,50; thousands may be set
 * apart by the other sign, 1,234.50 or 1.234,50. For readers that pass over separators all may be missing: 1250.
 * `amount:whole` has no cents: 1234 or 1,234 or 1.234. So 1250 means 12.5 or 1250, and 1.234 is 1234. Currency signs and tails do not belong to it.
 */
export const amount: FormatKind = {
  usage: "amount or amount:whole",
  async build(argument) {
    if (argument === "whole") {
      const whole = await regularLanguage(`${plain}|${grouped(",")}|${grouped("\\.")}`);
      return { ...whole, value: (text) => valueOfDecimals(text, 0) };
    }
    if (argument !== undefined)
      throw new FormatError("invalid-format", `amount: expected amount or amount:whole, got "${argument}"`);
    const language = await regularLanguage(
      `${plain}[.,]?[0-9]{2}|${grouped(",")}\\.[0-9]{2}|${grouped("\\.")},[0-9]{2}`,
    );
    return { ...language, value: (text) => valueOfDecimals(text, 2) };
  },
};
