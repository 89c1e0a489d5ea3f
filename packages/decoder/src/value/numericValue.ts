/** Currencies and tails of sums, and brackets: what stands about a number and is no part of it. */
const before = /^[($€£₹¥#[]+|^(Rs\.?)/;
const behind = /(\/-|\/=|\.--?|,--?|[-=#%)\]€$¥£₹°]+)$/;

/**
 * The number that a text means, null where it means none that a float64 holds exactly (to its decimals): 12.5, 3,2 (3.2), .86, 5 1/2
 * (5.5), 3/4, ₹2,14,000/- (214000), 1.234,50 € (1234.5), 12 % (12). A single comma before three digits parts thousands, a single
 * point does not; dates, times and codes mean no number.
 */
export function numericValue(text: string): number | null {
  const bare = text
    .trim()
    .replace(/^-(?=[$€£₹¥])/, "")
    .replace(before, "")
    .trim()
    .replace(behind, "")
    .trim();
  const sign = /^\s*-(?=[$€£₹¥.,\d])/.test(text) ? -1 : 1;
  const magnitude = fractionOf(bare.replace(/^[-+]/, "")) ?? decimalOf(bare.replace(/^[-+]/, ""));
  return magnitude === undefined ? null : sign * magnitude + 0;
}

/** 5 1/2 and 3/4. */
function fractionOf(text: string): number | undefined {
  const [, whole = "0", numerator, denominator] = /^(?:(\d{1,9}) )?(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  if (numerator === undefined || Number(denominator) === 0) return undefined;
  return Number(whole) + Number(numerator) / Number(denominator);
}

function decimalOf(text: string): number | undefined {
  if (!/^[\d.,' ]*\d$/.test(text)) return undefined;
  const marks = text.replace(/\d/g, "");
  const mark = decimalMark(text, marks);
  const [whole = "", decimals = ""] = mark === undefined ? [text] : splitLast(text, mark);
  if (!isGrouped(whole, mark)) return undefined;
  const digits = whole.replace(/\D/g, "") + decimals;
  if (digits.replace(/^0+/, "").length > 15) return undefined;
  return Number(`${whole.replace(/\D/g, "") || "0"}.${decimals || "0"}`);
}

/** The sign before the decimals; undefined where there are none. */
function decimalMark(text: string, marks: string): "." | "," | undefined {
  const last = marks.at(-1);
  if (last !== "." && last !== ",") return undefined;
  const isOnlyOne = marks.split(last).length === 2;
  if (!isOnlyOne) return undefined;
  const behindIt = text.length - text.lastIndexOf(last) - 1;
  const isGroup = last === "," && behindIt === 3 && /^[1-9]\d{0,2}(,|$)/.test(text);
  const indian = marks.length > 1 && marks === ",".repeat(marks.length);
  return isGroup || indian ? undefined : last;
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
