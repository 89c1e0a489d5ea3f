import * as v from "valibot";
import type { Data } from "../contract.ts";
import { byName, fields, listOf, nonEmptyListOf, optional } from "../fields/collections.ts";
import { anyNumber, nonNegative, share, wholeNumber } from "../fields/numbers.ts";
import { nonEmptyText, sha256, text } from "../fields/texts.ts";
import { fineTunePlanSchema } from "../fineTuning/plan.ts";
import { comparisonSchema, heldBlockSchema } from "../fineTuning/scores.ts";
import { imagePreprocessingSchema } from "../modelMetadata/preprocessing.ts";
import { recipeContract } from "../recipe/index.ts";
import { epochRecordSchema } from "../run/epochRecord.ts";

const testScores = fields({
  data: text,
  n: wholeNumber(0),
  /** Share of the images, or of the whole strings, that were read right. */
  accuracy: share,
  /** Of single characters only. */
  nll: optional(nonNegative),
  ece: optional(share),
  /** Of strings only. */
  digitErrorRate: optional(nonNegative),
});

const seedResult = fields({
  seed: wholeNumber(0),
  bestEpoch: wholeNumber(1),
  validationLoss: anyNumber,
  validationAccuracy: share,
  trainAccuracy: v.optional(share),
  /** The first is the one that the card sums up over the seeds. */
  tests: nonEmptyListOf(testScores),
  /** Seconds of training over all epochs, without validation. */
  seconds: nonNegative,
  history: listOf(epochRecordSchema),
});

const preprocessing = v.union(
  [imagePreprocessingSchema, fields({ height: wholeNumber(1, 512), margin: wholeNumber(0, 512) })],
  "how images or lines are made",
);

const trainedOn = fields({
  /** SHA-256 of each data file by name. */
  files: optional(byName(text)),
  /** Of a fine-tuning: the folder of the lines, the SHA-256 of its labels.csv, and how many lines. */
  strings: optional(text),
  labels: optional(sha256),
  lines: optional(wholeNumber(0)),
  ownDigitsComposedAnew: optional(wholeNumber(0)),
  also: optional(listOf(text)),
  /** The file that names the lines that were set aside. */
  setAside: optional(text),
  heldOut: optional(text),
});

const cardSchema = fields({
  name: nonEmptyText,
  description: text,
  file: fields({ name: nonEmptyText, bytes: wholeNumber(0), sha256 }),
  preprocessing: optional(preprocessing),
  /** Of a fine-tuned model: the model that it began with. */
  startedFrom: optional(fields({ model: text, sha256 })),
  /** Of a model that is several in one. */
  members: optional(listOf(fields({ name: nonEmptyText, sha256 }), 1)),
  trainedOn: optional(trainedOn),
  command: optional(text),
  recipe: optional(recipeContract.schema),
  /** Of a fine-tuning. */
  plan: optional(fineTunePlanSchema),
  seed: optional(wholeNumber(0)),
  validation: optional(fields({ how: text, mean: comparisonSchema, blocks: listOf(heldBlockSchema) })),
  /** The first test over all seeds. */
  test: optional(
    fields({
      data: text,
      n: wholeNumber(0),
      meanAccuracy: share,
      lowestAccuracy: share,
      highestAccuracy: share,
    }),
  ),
  /** Of a model that has no seeds. */
  tests: optional(nonEmptyListOf(testScores)),
  shipped: optional(fields({ seed: wholeNumber(0), because: text })),
  seeds: optional(listOf(seedResult, 1)),
  measuredOn: optional(fields({ cpu: text, threads: wholeNumber(1), node: text, platform: optional(text) })),
});

/**
 * `models/NAME.json`, beside the model's file: what it is, what it was trained on and how, and how good it is. Models that were
 * trained, fine-tuned and put together of others have different parts of it.
 */
export const cardContract = { name: "card", schema: cardSchema } as const;

export type Card = Data<typeof cardSchema>;
/** What one seed of a training came to. */
export type SeedResult = Data<typeof seedResult>;
/** Scores on a test set that had no part in training or choosing. */
export type TestScores = Data<typeof testScores>;
