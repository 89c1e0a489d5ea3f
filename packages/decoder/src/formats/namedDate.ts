import { monthNames } from "./monthNames.ts";

const days: Readonly<Record<number, string>> = {
  29: "(0?[1-9]|[12][0-9])",
  30: "(0?[1-9]|[12][0-9]|30)",
  31: "(0?[1-9]|[12][0-9]|3[01])",
};
const ordinal = "(ST|ND|RD|TH|ER)?";
const separator = "[-./]?";

/**
 * A pattern of dates whose month stands by its name, in capitals: 3 MAR 1921, 14TH OF AUGUST 1887, MARCH 14TH, 1887, 3-OKT-21, 7 DE MAYO
 * DE 1902; without spaces, which nobody reads, and without apostrophes, which are passed over. Days that the month never has are none.
 *
 * @param year a pattern of years
 */
export function namedDatePattern(year: string): string {
  const byDays = [29, 30, 31].map((most) => {
    const months = monthNames.filter(({ days }) => days === most);
    const english = months.flatMap((month) => month.english);
    const names = [...english, ...months.flatMap((month) => month.others)];
    const dayBefore = `(${days[most]}${ordinal}${separator}(DE|OF)?)?(${names.join("|")})`;
    const dayBehind = `(${english.join("|")})${separator}${days[most]}${ordinal}`;
    return `${dayBefore}|${dayBehind}`;
  });
  return `(${byDays.join("|")})([-./,]?(DEL?)?${year}|\\.)?`;
}

const names = monthNames.flatMap(({ english, others }) => [...english, ...others]);
const nameOfMonth = new RegExp(names.sort((a, b) => b.length - a.length).join("|"));

/** Such a date with its spaces, its month with a capital: 3MAR1921 is 3 Mar 1921. Of other dates, itself. */
export function spelledDate(text: string): string {
  const found = nameOfMonth.exec(text);
  if (found === null) return text;
  const [name] = found;
  const before = spaced(text.slice(0, found.index));
  const behind = spaced(text.slice(found.index + name.length));
  const month = name[0] + name.slice(1).toLowerCase();
  return [before, month, behind]
    .filter((part) => part !== "")
    .join(" ")
    .replace(/ (?=[-./,])|(?<=[-./]) /g, "");
}

/** Spaces between digits and words, and behind a comma; none before the ending of a day. */
function spaced(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=\d(st|nd|rd|th|er)?)(?=(de|of)$)/, " ")
    .replace(/(?<=^[-./,]?del?)(?=\d)|(?<=,)(?=\S)/g, " ");
}
