import type { Data } from "../contract.ts";
import { fields, optional } from "../fields/collections.ts";
import { nonNegative, share, wholeNumber } from "../fields/numbers.ts";
import { text } from "../fields/texts.ts";

const lineScores = fields({ n: wholeNumber(0), exactMatch: share, digitErrorRate: nonNegative });

/** How well lines are read. */
export type LineScores = Data<typeof lineScores>;

export const comparisonSchema = fields({
  before: lineScores,
  after: lineScores,
  /** Without the lines whose labels are in doubt, where some are named. */
  undoubted: optional(fields({ before: lineScores, after: lineScores })),
});

/** Scores of the same lines with the weights before and after. */
export type Comparison = Data<typeof comparisonSchema>;

const blockEntries = {
  /** Lines. */
  trainedOn: wholeNumber(0),
  /** Digits that were cut out and composed anew; 0 without boxes. */
  cutDigits: wholeNumber(0),
  /** Left out where nothing was held out. */
  comparison: optional(comparisonSchema),
  /** Of training alone. */
  seconds: nonNegative,
};

export const blockResultSchema = fields(blockEntries);

/** What one run of a fine-tuning came to. */
export type BlockResult = Data<typeof blockResultSchema>;

/** The same beside the name of the block that was held out. */
export const heldBlockSchema = fields({ held: text, ...blockEntries });
