import * as v from "valibot";
import type { Data } from "../contract.ts";
import { fields, listOf, optional } from "../fields/collections.ts";
import { anyNumber, nonNegative, share, wholeNumber } from "../fields/numbers.ts";
import { epochRecordSchema } from "../run/epochRecord.ts";

const checkpointSchema = fields({
  step: wholeNumber(0),
  history: listOf(epochRecordSchema),
  /** Sums over the steps of the epoch that is under way. */
  sums: fields({ loss: anyNumber, correct: optional(nonNegative), seconds: nonNegative }),
  /** The epoch that is kept so far; null before the first has ended. */
  best: v.nullable(fields({ epoch: wholeNumber(1), validationLoss: anyNumber, validationAccuracy: share })),
});

/** The header of `checkpoint.safetensors`, in its metadata `checkpoint`: where a run stands, but for the tensors. */
export const checkpointContract = { name: "checkpoint", schema: checkpointSchema } as const;

export type CheckpointHeader = Data<typeof checkpointSchema>;
