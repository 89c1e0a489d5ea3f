import type { Random } from "@numera/random";
import { chance, pick } from "../draws.ts";

const SMALL = "abcdefghijklmnopqrstuvwxyz";
const CAPITALS = SMALL.toUpperCase();
const [VOWELS, CONSONANTS] = ["aeiou", "bcdfghjklmnpqrstvwxyz"];

/** Names of months, and how they are shortened, in several languages. */
const MONTHS = [
  "January February March April May June July August September October November December",
  "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
  "janvier mars avril mai juin juillet septembre octobre novembre",
  "Januar Februar Juni Juli Oktober Dezember Okt Dez",
  "enero febrero marzo abril mayo junio julio agosto diciembre",
].flatMap((names) => names.split(" "));

const WORDS = (
  "total page sum date name no nr paid rent tax bank cash year month day week city street road box unit price each item goods " +
  "wheat rye oats iron coal salt sugar tea milk bread butter wood stone house farm north south east west upper lower old new " +
  "Paris London Berlin Madrid Oslo Lima Rome Vienna Delhi Cairo born died son wife child male female married single clear rain " +
  "snow wind fog fair cloudy none nil ditto do left right open closed yes gross net tare received signed by for and the of to"
).split(" ");

/** A word: of a list, or letters that make none. */
export function word(random: Random): string {
  const text = chance(random, 0.45) ? pick(random, WORDS) : madeUp(random);
  const form = random.uniform();
  if (form < 0.3) return text.toUpperCase();
  if (form < 0.6) return text[0]!.toUpperCase() + text.slice(1);
  return text;
}

/** Letters by chance, half of the words such as can be spoken. */
function madeUp(random: Random): string {
  const length = 2 + random.integer(6);
  const spoken = chance(random, 0.5);
  let text = "";
  for (let i = 0; i < length; i++) {
    text += pick(random, spoken ? (i % 2 === 0 ? CONSONANTS : VOWELS) : SMALL);
  }
  return text;
}

/** A day with its month as a word: 3 Mar 1921  August 14th, 1887  12. Mai */
export function monthDate(random: Random): string {
  const month = pick(random, MONTHS);
  const day = 1 + random.integer(31);
  const year = chance(random, 0.75) ? String(1780 + random.integer(250)) : "";
  const dot = month.length <= 4 && chance(random, 0.3) ? "." : "";
  if (chance(random, 0.6)) return `${day}${chance(random, 0.15) ? "." : ""} ${month}${dot} ${year}`.trim();
  const ordinal = chance(random, 0.3) ? ordinalOf(day) : String(day);
  return `${month}${dot} ${ordinal}${year && chance(random, 0.6) ? "," : ""} ${year}`.trim();
}

/** 1st, 2nd, 3rd, 11th, 22nd */
function ordinalOf(day: number): string {
  const ends = ["th", "st", "nd", "rd"];
  return day + (day > 10 && day < 14 ? "th" : (ends[day % 10] ?? "th"));
}

/** A code of capitals and digits: AB1234  7KX2P  A-1  x4-2354  10th */
export function code(random: Random): string {
  const letter = () => pick(random, CAPITALS);
  const digit = () => String(random.integer(10));
  const form = random.uniform();
  if (form < 0.35) {
    const letters = 1 + random.integer(3);
    const digits = 2 + random.integer(5);
    const [head, tail] = [repeat(letters, letter), repeat(digits, digit)];
    return chance(random, 0.8) ? head + tail : tail + head;
  }
  if (form < 0.8) return repeat(4 + random.integer(5), () => (chance(random, 0.5) ? letter() : digit()));
  if (form < 0.88) return repeat(3 + random.integer(5), letter);
  if (form < 0.94) return `${repeat(1 + random.integer(2), letter)}-${repeat(1 + random.integer(4), digit)}`;
  if (form < 0.97) return ordinalOf(1 + random.integer(99));
  return `${pick(random, SMALL)}${chance(random, 0.5) ? "." : ""}${repeat(1 + random.integer(4), digit)}`;
}

function repeat(count: number, draw: () => string): string {
  return Array.from({ length: count }, draw).join("");
}
