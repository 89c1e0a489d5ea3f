import * as v from "valibot";
import type { Data } from "../contract.ts";
import { fields } from "../fields/collections.ts";
import { anyNumber, nonNegative, share, wholeNumber } from "../fields/numbers.ts";

export const epochRecordSchema = fields({
  epoch: wholeNumber(1),
  step: wholeNumber(0),
  learningRate: nonNegative,
  trainLoss: anyNumber,
  /** Left out where the task's graph cannot tell. */
  trainAccuracy: v.optional(share),
  validationLoss: anyNumber,
  validationAccuracy: share,
  seconds: nonNegative,
});

/** Figures of one epoch. Losses in nats, accuracies 0..1, seconds of training alone. */
export type EpochRecord = Data<typeof epochRecordSchema>;
