import type { Random } from "@numera/random";
import { chance, pickWeighted } from "../draws.ts";

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** A year that people write: mostly of the last decades. */
export function year(random: Random): string {
  return String(chance(random, 0.75) ? 1980 + random.integer(60) : 1700 + random.integer(400));
}

/** A day that exists, in any of the usual orders, with / - . or a space: 11/22/2019  3.4.98  2024-02-28 */
export function date(random: Random): string {
  const month = 1 + random.integer(12);
  const day = 1 + random.integer(DAYS[month - 1]!);
  const padded = chance(random, 0.6);
  const [d, m] = [day, month].map((part) => String(part).padStart(padded ? 2 : 1, "0")) as [string, string];
  const long = year(random);
  const y = chance(random, 0.6) ? long : long.slice(2);
  const order = pickWeighted(random, { dmy: 45, mdy: 30, ymd: 15, dm: 10 });
  const parts = { dmy: [d, m, y], mdy: [m, d, y], ymd: [long, m, d], dm: [d, m] }[order];
  return parts.join(pickWeighted(random, { "/": 46, "-": 26, ".": 24, " ": 4 }));
}

/** A time of day: 9:05  14.30  23:59:07 */
export function time(random: Random): string {
  const two = (bound: number) => String(random.integer(bound)).padStart(2, "0");
  const hour = chance(random, 0.5) ? two(24) : String(random.integer(24));
  const mark = pickWeighted(random, { ":": 75, ".": 20, "-": 5 });
  return hour + mark + two(60) + (chance(random, 0.12) ? mark + two(60) : "");
}
