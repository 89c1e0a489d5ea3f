import { FormatError, type FormatKind } from "./format.ts";
import { regularLanguage } from "./regularLanguage.ts";

/** A number with decimals or without, a sign before it or not, and perhaps no nought before its mark. */
export const decimalPattern = "[-+]?([0-9]+([.,][0-9]+)?|[.,][0-9]+)";

/**
 * Such a number: 12.5, -3,2, .86, 7; its mark stands before decimals and never before thousands. `decimal:1` has one decimal each,
 * whose mark may be too faint to be read: 125 is 12.5 there.
 */
export const decimal: FormatKind = {
  usage: "decimal or decimal:N",
  async build(argument) {
    if (argument === undefined) return { ...(await regularLanguage(decimalPattern)), value: valueOfDecimal };
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

/** Of a text with one mark at most, which stands before its decimals. */
export function valueOfDecimal(text: string): number | null {
  return valueOfDecimals(text, /[.,]([0-9]+)/.exec(text)?.[1]?.length ?? 0);
}

/**
 * Of a text whose last so many digits are decimals, with a mark before them or not; of what is no digit only a minus before them counts.
 * Null where there are more digits than a float64 tells apart.
 */
export function valueOfDecimals(text: string, decimals: number): number | null {
  const digits = text.replace(/[^0-9]/g, "");
  const whole = Math.max(0, digits.length - decimals);
  if (digits.replace(/^0+/, "").length > 15) return null;
  const magnitude = Number(`${digits.slice(0, whole) || "0"}.${digits.slice(whole) || "0"}`);
  return /^[^0-9]*-/.test(text) && magnitude !== 0 ? -magnitude : magnitude;
}
