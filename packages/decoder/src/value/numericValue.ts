import { ascii } from "./ascii.ts";

/** What stands before a number, and on either side of a currency its sign. */
const front = /^[([#\s]*([-+]?)\s*(?:[$€£₹¥#]|Rs\.?)?\s*([-+]?)\s*/;
/** What stands behind it: a dash or the like in the place of cents, another, a point; signs of what is counted, brackets. */
const behind = /\s*(?:([/.,]--?|[/.,]=)|-|--|=|[.,])?[=#\s%)\]$€£₹¥°]*$/;

/**
 * The number that a text means, null where it means none that a float64 holds exactly (to its decimals): 12.5, 3,2 (3.2), .86, 5 1/2
 * and 5½ (5.5), 3/4, ₹2,14,000/- (214000), 1.234,50 € (1234.5), 12 % (12). A single comma before three digits parts thousands, a
 * single point does so only before a dash that stands in the place of cents; dates, times and codes mean no number.
 */
export function numericValue(text: string): number | null {
  const plain = ascii(text.trim());
  const [about, ...signs] = front.exec(plain)!;
  const rest = plain.slice(about.length);
  const [tail, forCents] = behind.exec(rest)!;
  const bare = rest.slice(0, rest.length - tail.length);
  const magnitude = fractionOf(bare) ?? decimalOf(bare, forCents !== undefined);
  if (magnitude === undefined || signs.join("").length > 1) return null;
  return signs.includes("-") && magnitude !== 0 ? -magnitude : magnitude;
}

/** 5 1/2 and 3/4. */
function fractionOf(text: string): number | undefined {
  const [, whole = "0", numerator, denominator] = /^(?:(\d{1,9}) )?(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  if (numerator === undefined || Number(denominator) === 0) return undefined;
  return Number(whole) + Number(numerator) / Number(denominator);
}

/** @param isSum whether a dash stands where cents would */
function decimalOf(text: string, isSum: boolean): number | undefined {
  if (!/^[\d.,' ]*\d$/.test(text)) return undefined;
  const mark = decimalMark(text, isSum);
  const [whole = "", decimals = ""] = mark === undefined ? [text] : splitLast(text, mark);
  if (!isGrouped(whole, mark)) return undefined;
  const digits = whole.replace(/\D/g, "") + decimals;
  if (digits.replace(/^0+/, "").length > 15) return undefined;
  return Number(`${whole.replace(/\D/g, "") || "0"}.${decimals || "0"}`);
}

/** The sign before the decimals; undefined where there are none. */
function decimalMark(text: string, isSum: boolean): "." | "," | undefined {
  const marks = text.replace(/\d/g, "");
  const last = marks.at(-1);
  if (last !== "." && last !== ",") return undefined;
  if (marks.split(last).length > 2) return undefined;
  const mayPartThousands = last === "," || isSum;
  const partsThousands = mayPartThousands && /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  return partsThousands ? undefined : last;
}

function splitLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Whether a whole number's digits stand together or in groups, Western or Indian ones, by one sign that is not the decimals'. */
function isGrouped(whole: string, decimalMark: string | undefined): boolean {
  if (/^\d*$/.test(whole)) return true;
  return [",", "\\.", "'", " "].some(
    (mark) =>
      mark.at(-1) !== decimalMark &&
      (new RegExp(`^\\d{1,3}(${mark}\\d{3})+$`).test(whole) ||
        new RegExp(`^\\d{1,2}(${mark}\\d{2})*${mark}\\d{3}$`).test(whole)),
  );
}
