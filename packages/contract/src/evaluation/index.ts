import type { Data } from "../contract.ts";
import { fields, listOf, rangeOf } from "../fields/collections.ts";
import { nonNegative, share, wholeNumber } from "../fields/numbers.ts";
import { nonEmptyText, text } from "../fields/texts.ts";

const perClass = fields({
  class: nonEmptyText,
  precision: share,
  recall: share,
  f1: share,
  /** Images that show the class. */
  support: wholeNumber(0),
});

const reliabilityBin = fields({
  low: share,
  high: share,
  count: wholeNumber(0),
  /** Mean confidence. */
  confidence: share,
  /** Share of right readings. */
  accuracy: share,
});

const evaluationSchema = fields({
  model: nonEmptyText,
  data: text,
  n: wholeNumber(0),
  accuracy: share,
  /** Wilson's 95 % interval. */
  accuracyInterval: rangeOf(share),
  /** Mean negative log-likelihood in nats. */
  nll: nonNegative,
  /** Expected calibration error over 15 bins. */
  ece: share,
  errors: wholeNumber(0),
  perClass: listOf(perClass, 1),
  /** Labels as rows, readings as columns. */
  confusion: listOf(listOf(wholeNumber(0), 1), 1),
  /** The bins that `ece` is made of, without those that are empty; between `low` and `high` lies the confidence. */
  reliability: listOf(reliabilityBin),
  ms: nonNegative,
});

/** `models/NAME.evaluation.json`: how well a model names the images of a data set. Shares are 0..1, times in milliseconds. */
export const evaluationContract = { name: "evaluation", schema: evaluationSchema } as const;

export type Evaluation = Data<typeof evaluationSchema>;
export type ReliabilityBin = Data<typeof reliabilityBin>;
