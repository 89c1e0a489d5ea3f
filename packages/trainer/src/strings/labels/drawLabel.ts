import type { Random } from "@numera/random";
import { pickWeighted, type Weights } from "../draws.ts";
import { amount } from "./amounts.ts";
import { phone, reference, zip } from "./codes.ts";
import { date, time, year } from "./dates.ts";
import { plainNumber, roundNumber } from "./digitRuns.ts";
import type { Label } from "./label.ts";
import { anything, decimal, fraction, measure, money, percent, signed } from "./values.ts";
import { code, monthDate, word } from "./words.ts";

/** Numbers of digits and the signs between them. */
export type LabelShape =
  | "number"
  | "round"
  | "amount"
  | "date"
  | "time"
  | "year"
  | "zip"
  | "phone"
  | "reference";

/** What holds letters, or signs that a network of digits lacks. */
export type CharacterShape =
  | "decimal"
  | "signed"
  | "percent"
  | "measure"
  | "money"
  | "fraction"
  | "code"
  | "word"
  | "monthDate"
  | "anything";

const SHAPES: Readonly<Record<LabelShape | CharacterShape, (random: Random, slimPairs: number) => Label>> = {
  number: (random, slimPairs) => ({ text: plainNumber(random, slimPairs) }),
  round: (random) => ({ text: roundNumber(random) }),
  amount,
  date: (random) => ({ text: date(random) }),
  time: (random) => ({ text: time(random) }),
  year: (random) => ({ text: year(random) }),
  zip: (random) => ({ text: zip(random) }),
  phone: (random) => ({ text: phone(random) }),
  reference: (random) => ({ text: reference(random) }),
  decimal: (random) => ({ text: decimal(random) }),
  signed: (random) => ({ text: signed(random) }),
  percent: (random) => ({ text: percent(random) }),
  measure: (random) => ({ text: measure(random) }),
  money: (random) => ({ text: money(random) }),
  fraction,
  code: (random) => ({ text: code(random) }),
  word: (random) => ({ text: word(random) }),
  monthDate: (random) => ({ text: monthDate(random) }),
  anything: (random) => ({ text: anything(random, ANY) }),
};

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** The rarer signs more often than each letter: no other shape has them. */
const ANY = `0123456789${LETTERS}${"+%*&@!?\"<>[];_€£₹¥°.,-=/:()$#'".repeat(2)}`;

/**
 * Something to write, in a shape drawn by its weight.
 * @param slimPairs as in `StringSettings`; the texts of a seed are the same for 0 and without
 */
export function drawLabel(
  random: Random,
  weights: Weights<LabelShape> & Partial<Weights<CharacterShape>>,
  slimPairs = 0,
): Label {
  return SHAPES[pickWeighted(random, weights as Weights<LabelShape | CharacterShape>)](random, slimPairs);
}
