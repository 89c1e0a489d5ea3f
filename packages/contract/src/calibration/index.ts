import * as v from "valibot";
import type { Data } from "../contract.ts";
import { fields, listOf, optional, rangeOf } from "../fields/collections.ts";
import { anyNumber, nonNegative, share, wholeNumber } from "../fields/numbers.ts";
import { flag, nonEmptyText, text } from "../fields/texts.ts";
import { modelIdentitySchema } from "../modelIdentity.ts";

/** Features of the evidence that a calibration may weigh; the reader works them out. */
export const featureNames = [
  "logOdds",
  "margin",
  "weakestCharacter",
  "length",
  "single",
  "otherSigns",
  "letters",
  "unexplainedInk",
  "unusualPitch",
  "contrast",
  "apart",
  "secondReader",
  "agreement",
  "straight",
  "company",
] as const;

export type FeatureName = (typeof featureNames)[number];

const calibrationData = fields({
  name: text,
  images: wholeNumber(0),
  /** Whether the images hold numbers to be read. */
  numbers: flag,
  /** Read by so many other models, each trained as this one was but without the part that it read. */
  folds: optional(wholeNumber(2)),
});

const thresholdRow = fields({
  /** Lines of at least this confidence are accepted. */
  acceptAt: share,
  /** The share of the strings that are accepted. */
  coverage: share,
  /** The share of the accepted strings that are wrong. */
  error: share,
  /** What may be promised of the share of accepted strings that are wrong. */
  errorBound: share,
  /** The same of lines that hold no number and are accepted. */
  falseAcceptBound: share,
});

const calibrationVersion = 2;

const calibrationSchema = fields({
  version: v.literal(calibrationVersion, `${calibrationVersion}`),
  /** The strategy that it was fitted with: other strategies' probabilities mean something else. */
  strategy: nonEmptyText,
  /** Every model that was asked, by whose bytes it is known. */
  models: listOf(modelIdentitySchema, 1),
  data: listOf(calibrationData),
  /** P(right) = 1 / (1 + exp(-(sum of weight * feature + bias))) */
  bias: anyNumber,
  weights: fields(v.entriesFromList(featureNames, optional(anyNumber))),
  /** Lowest threshold first, each row with a lower bound than the one before. */
  thresholds: listOf(thresholdRow),
  /** Where 99.8 % of the lines that were read right lie. */
  usual: fields({
    pitch: rangeOf(nonNegative),
    contrast: rangeOf(nonNegative),
    characters: rangeOf(nonNegative),
  }),
});

/**
 * `NAME.STRATEGY.calibration.json`: how the evidence for a reading becomes the probability that it is right, and what was
 * accepted at which threshold.
 */
export const calibrationContract = {
  name: "calibration",
  schema: calibrationSchema,
  version: calibrationVersion,
  renewal: "fit the calibration again with the models that it is for",
} as const;

export type Calibration = Data<typeof calibrationSchema>;
/** Lines of one kind that a calibration was made with. */
export type CalibrationData = Data<typeof calibrationData>;
/** A point of the risk-coverage curve of the strings that a calibration was made with. Shares are 0..1. */
export type ThresholdRow = Data<typeof thresholdRow>;
