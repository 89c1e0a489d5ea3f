import * as v from "valibot";
import type { Data } from "../contract.ts";
import { fields, formBy } from "../fields/collections.ts";
import { anyNumber, nonNegative, share, wholeNumber } from "../fields/numbers.ts";
import { flag } from "../fields/texts.ts";
import { epochRecordSchema } from "../run/epochRecord.ts";

const stepLine = fields({
  type: v.literal("step"),
  step: wholeNumber(0),
  totalSteps: wholeNumber(0),
  batchSize: wholeNumber(1),
  epoch: wholeNumber(0),
  learningRate: nonNegative,
  /** Mean loss of the batch in nats, and the share of it that is right; left out where the task's graph cannot tell. */
  loss: anyNumber,
  accuracy: v.optional(share),
  /** Means of both over the steps of this epoch so far. */
  meanLoss: anyNumber,
  meanAccuracy: v.optional(share),
  imagesPerSecond: nonNegative,
});

const epochLine = fields({
  type: v.literal("epoch"),
  ...epochRecordSchema.entries,
  /** Whether this epoch was the one that was selected so far. */
  best: flag,
});

/** A line of `metrics.ndjson` in a run's folder: every 50th step, and every epoch. */
export const metricsContract = {
  name: "metrics",
  schema: formBy("type", [stepLine, epochLine], '"step" or "epoch"'),
} as const;

export type MetricsLine = Data<(typeof metricsContract)["schema"]>;
