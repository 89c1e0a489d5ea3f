import { FormatError, type FormatKind } from "./format.ts";
import { regularLanguage } from "./regularLanguage.ts";

/**
 * A number with decimals or without, a sign before it or not, and perhaps no nought before its mark: 12.5, -3,2, .86, 7.
 * `decimal:1` has one decimal each, whose mark may be too faint to be read: 125 is 12.5 there.
 */
export const decimal: FormatKind = {
  usage: "decimal or decimal:N",
  build(argument) {
    if (argument === undefined) return regularLanguage("[-+]?([0-9]+([.,][0-9]+)?|[.,][0-9]+)");
    if (!/^[1-9]$/.test(argument)) {
      throw new FormatError(
        "invalid-format",
        `decimal: expected a number of decimals from 1 to 9 as decimal:1, got "${argument}"`,
      );
    }
    return regularLanguage(`[-+]?[0-9]*[.,]?[0-9]{${argument}}`);
  },
};
