import type { Random } from "@numera/random";
import { chance, pick, pickWeighted } from "../draws.ts";
import { group } from "./amounts.ts";
import { leadingDigit, uniformDigits } from "./digitRuns.ts";
import { type Label, MIXED } from "./label.ts";

/** A decimal, with a sign or without, and often no nought before the mark: 12.5  -3,2  .86  +0.04 */
export function decimal(random: Random): string {
  const mark = chance(random, 0.72) ? "." : ",";
  const whole = pickWeighted(random, { none: 22, zero: 16, digits: 62 });
  const digits = leadingDigit(random) + uniformDigits(random, pick(random, [0, 0, 0, 1, 1, 2, 3]));
  const head = { none: "", zero: "0", digits }[whole];
  return sign(random) + head + mark + uniformDigits(random, pick(random, [1, 1, 1, 2, 2, 2, 3, 4]));
}

/** A whole number with a sign: -6  +43  -120 */
export function signed(random: Random): string {
  return (chance(random, 0.65) ? "-" : "+") + leadingDigit(random) + uniformDigits(random, random.integer(4));
}

function sign(random: Random): string {
  return pickWeighted(random, { "": 66, "-": 22, "+": 12 });
}

/** A share in percent: 12%  3.5 %  -0,4% */
export function percent(random: Random): string {
  const number = chance(random, 0.5) ? decimal(random) : leadingDigit(random) + uniformDigits(random, 1);
  return `${number}${chance(random, 0.4) ? " " : ""}%`;
}

const UNITS = [
  "kg",
  "g",
  "cm",
  "mm",
  "m",
  "km",
  "°C",
  "°F",
  "°",
  "L",
  "ml",
  "h",
  "in",
  "ft",
  "lb",
  "oz",
  "t",
  "A",
  "V",
  "W",
];

/** A number with its unit: 12 kg  3.5cm  18°C */
export function measure(random: Random): string {
  const number = chance(random, 0.6)
    ? leadingDigit(random) + uniformDigits(random, random.integer(3))
    : decimal(random);
  return `${number}${chance(random, 0.5) ? " " : ""}${pick(random, UNITS)}`;
}

/** A sum of money with its currency, Indian or Western groups, and the tails that keep others from adding to it: ₹2,14,000/- */
export function money(random: Random): string {
  const digits = leadingDigit(random) + uniformDigits(random, random.integer(7));
  const indian = chance(random, 0.35);
  const grouped = !chance(random, 0.6)
    ? digits
    : indian
      ? indianGroups(digits)
      : group(digits, chance(random, 0.75) ? "," : ".");
  const sign = pickWeighted(
    random,
    indian
      ? { "₹": 70, Rs: 14, "Rs.": 10, $: 0, "£": 0, "€": 0, "¥": 0, "": 6 }
      : { "₹": 3, Rs: 0, "Rs.": 0, $: 27, "£": 24, "€": 22, "¥": 14, "": 10 },
  );
  const tail = pickWeighted(random, {
    "": 45,
    "/-": indian ? 40 : 6,
    ".00": 14,
    ".--": 6,
    ",-": 8,
    ".-": 5,
    "/=": 4,
  });
  const room = chance(random, 0.25) ? " " : "";
  if ((sign === "€" || sign === "$" || sign === "¥") && chance(random, 0.35))
    return grouped + tail + room + sign;
  return sign + (sign === "" ? "" : room) + grouped + tail;
}

/** 2,14,000: the last three digits, and then twos. */
function indianGroups(digits: string): string {
  const [head, tail] = [digits.slice(0, -3), digits.slice(-3)];
  return head === "" ? tail : `${head.replace(/(?<=\d)(?=(\d\d)+$)/g, ",")},${tail}`;
}

/** A fraction, alone or after a whole number: 3/4  5 1/2; most of its digits stand above and below its bar. */
export function fraction(random: Random): Label {
  const usual = chance(random, 0.6);
  const [numerator, denominator] = usual
    ? pick(random, [
        ["1", "2"],
        ["1", "4"],
        ["3", "4"],
        ["1", "3"],
        ["2", "3"],
        ["1", "8"],
        ["3", "8"],
        ["5", "8"],
        ["7", "8"],
      ])
    : [
        String(1 + random.integer(chance(random, 0.7) ? 9 : 99)),
        String(2 + random.integer(chance(random, 0.7) ? 8 : 97)),
      ];
  const whole = chance(random, 0.6)
    ? leadingDigit(random) + uniformDigits(random, pick(random, [0, 0, 1, 2]))
    : "";
  const start = whole === "" ? "" : whole + MIXED;
  const form = pickWeighted(random, { stacked: 45, slanted: 35, "in line": 20 });
  return {
    text: `${start}${numerator}/${denominator}`,
    fraction: { from: start.length, bar: start.length + numerator!.length, form },
  };
}

/** Anything beside anything: what no shape of numbers holds, so that each character is seen. */
export function anything(random: Random, characters: string): string {
  let text = "";
  for (let i = 2 + random.integer(6); i > 0; i--) text += pick(random, characters);
  return text;
}
