import { FormatError, type FormatKind } from "./format.ts";
import { regularLanguage } from "./regularLanguage.ts";

/**
 * A number with decimals or without, a sign before it or not, and perhaps no nought before its mark: 12.5, -3,2, .86, 7.
 * `decimal:1` has one decimal each, whose mark may be too faint to be read: 125 is 12.5 there.
 */
export const decimal: FormatKind = {
  usage: "decimal or decimal:N",
  async build(argument) {
    if (argument === undefined) return regularLanguage("[-+]?([0-9]+([.,][0-9]+)?|[.,][0-9]+)");
    if (!/^[1-9]$/.test(argument)) {
      throw new FormatError(
        "invalid-format",
        `decimal: expected a number of decimals from 1 to 9 as decimal:1, got "${argument}"`,
      );
    }
    const language = await regularLanguage(`[-+]?[0-9]*[.,]?[0-9]{${argument}}`);
    return { ...language, value: (text) => valueOfDecimals(text, Number(argument)) };
  },
};

/** Of a text whose last digits are decimals, with a mark before them or not. */
function valueOfDecimals(text: string, decimals: number): number {
  const digits = text.replace(/\D/g, "");
  const magnitude = Number(`${digits.slice(0, -decimals) || "0"}.${digits.slice(-decimals)}`);
  return text.startsWith("-") ? -magnitude : magnitude;
}
