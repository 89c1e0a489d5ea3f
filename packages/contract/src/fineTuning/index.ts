import * as v from "valibot";
import type { Data } from "../contract.ts";
import { fields, optional } from "../fields/collections.ts";
import { wholeNumber } from "../fields/numbers.ts";
import { flag, nonEmptyText, sha256, text } from "../fields/texts.ts";
import { fineTunePlanSchema } from "./plan.ts";
import { blockResultSchema } from "./scores.ts";

export { type FineTunePlan, fineTunePlanContract } from "./plan.ts";
export type { BlockResult, Comparison, LineScores } from "./scores.ts";

const heldOut = v.union(
  [
    /** Lines from `first` up to but not with `end`, counted from 0. */
    fields({ block: fields({ first: wholeNumber(0), end: wholeNumber(1) }) }),
    fields({ fold: wholeNumber(1), folds: wholeNumber(2) }),
    v.literal("last quarter"),
  ],
  'a block, a fold, or "last quarter"',
);

const fineTuningSchema = fields({
  /** Folder of labels.csv, the images, and perhaps boxes.json. */
  strings: nonEmptyText,
  /** A model that ships, or an ONNX file. */
  model: nonEmptyText,
  /** What the new model is called. */
  name: nonEmptyText,
  /** What is held out of the training to tell how good it is. */
  validation: heldOut,
  /** Every block is held out once, each in a run of its own. */
  folds: optional(wholeNumber(2)),
  /** After the folds: train on all lines. */
  final: flag,
  /** JSON with the names of files whose labels are in doubt. */
  doubtful: optional(nonEmptyText),
  plan: fineTunePlanSchema,
  seed: wholeNumber(0),
  threads: wholeNumber(1),
  command: text,
  /** SHA-256 of the model and of labels.csv, so that a run goes on with what it began with. */
  sha256: fields({ model: sha256, labels: sha256 }),
});

/** `finetuning.json`: a fine-tuning, as it was asked for. */
export const fineTuningContract = { name: "fine-tuning", schema: fineTuningSchema } as const;

export type FineTuning = Data<typeof fineTuningSchema>;
export type HeldOut = FineTuning["validation"];

/** `result.json` in the folder of each run of a fine-tuning. */
export const blockResultContract = { name: "fine-tuning-result", schema: blockResultSchema } as const;
