import type { Random } from "@numera/random";
import { pickWeighted, type Weights } from "../draws.ts";
import { amount } from "./amounts.ts";
import { phone, reference, zip } from "./codes.ts";
import { date, time, year } from "./dates.ts";
import { plainNumber, roundNumber } from "./digitRuns.ts";
import type { Label } from "./label.ts";

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

const SHAPES: Readonly<Record<LabelShape, (random: Random, slimPairs: number) => Label>> = {
  number: (random, slimPairs) => ({ text: plainNumber(random, slimPairs) }),
  round: (random) => ({ text: roundNumber(random) }),
  amount,
  date: (random) => ({ text: date(random) }),
  time: (random) => ({ text: time(random) }),
  year: (random) => ({ text: year(random) }),
  zip: (random) => ({ text: zip(random) }),
  phone: (random) => ({ text: phone(random) }),
  reference: (random) => ({ text: reference(random) }),
};

/**
 * Something to write: 1–14 digits in a shape drawn by its weight.
 * @param slimPairs as in `StringSettings`; the texts of a seed are the same for 0 and without
 */
export function drawLabel(random: Random, weights: Weights<LabelShape>, slimPairs = 0): Label {
  return SHAPES[pickWeighted(random, weights)](random, slimPairs);
}
