import * as v from "valibot";
import type { Data } from "../contract.ts";
import { fields, optional } from "../fields/collections.ts";
import { numberBelow, numberBetween, positiveNumber, wholeNumber } from "../fields/numbers.ts";
import { oneOf } from "../fields/texts.ts";
import { optimizerNames } from "../recipe/vocabulary.ts";

export const fineTunePlanSchema = v.pipe(
  fields({
    /** Batches of the whole run; the learning rate goes through one cycle over them. */
    steps: wholeNumber(1),
    batchSize: wholeNumber(1),
    optimizer: oneOf(optimizerNames),
    /** Peak learning rate. */
    learningRate: positiveNumber(1),
    /** Share of each weight, times the learning rate, taken off per step. */
    weightDecay: numberBetween(0, 1),
    /** Share of new strings composed of the real lines' own digits; 0 where there are no boxes to cut them by. */
    recomposed: numberBetween(0, 1),
    /** Share of synthetic strings of the first training, so that what it taught is kept. The rest are real lines. */
    synthetic: numberBelow(1),
    /**
     * Share that the weights from before have in those that come out; 0 keeps the trained ones as they are, as runs did that were
     * begun before there was the choice.
     */
    keep: optional(numberBelow(1), 0),
  }),
  v.forward(
    v.check(
      ({ synthetic, recomposed }) => synthetic + recomposed < 1,
      "less than what recomposed leaves of 1",
    ),
    ["synthetic"],
  ),
);

export const fineTunePlanContract = { name: "fine-tuning-plan", schema: fineTunePlanSchema } as const;

/** How a line network is adapted. */
export type FineTunePlan = Data<typeof fineTunePlanSchema>;
