import { type Automaton, withoutValue } from "./format.ts";
import { ignoringCase } from "./ignoringCase.ts";
import { namedDatePattern, spelledDate } from "./namedDate.ts";
import { regularLanguage } from "./regularLanguage.ts";

const separator = "[-./]";
const short = "(0?[1-9]|1[0-9]|2[0-9])";
const month = "(0?[1-9]|1[0-2])";
const of30 = "(0?[13-9]|1[0-2])";
const of31 = "(0?[13578]|1[02])";
const year = "(1[6-9][0-9]{2}|20[0-9]{2})";
const anyYear = `(${year}|[0-9]{2})`;

/**
 * A date in the order of day and month, year or no year behind them, or of year, month and day; the month as a number or by its name,
 * in either case: 13/4 1845, 3.4.98, 2019-04-03, 3 Mar 1921, August 14th, 1887, 7 aout. Days that a month never has are none;
 * separators may be of any kind, and missing beside a year of four digits and a month's name. It means no number.
 */
export async function anyDate(): Promise<Automaton> {
  const dayMonth = `(${short}${separator}${month}|30${separator}${of30}|31${separator}${of31})`;
  const yearFirst = `${year}${separator}?(${month}${separator}?${short}|${of30}${separator}?30|${of31}${separator}?31)`;
  const language = await regularLanguage(
    `${dayMonth}(${separator}?${year}|${separator}[0-9]{2})?|${yearFirst}|${namedDatePattern(anyYear)}`,
  );
  return withoutValue({ ...ignoringCase(language), spelled: spelledDate });
}
