import * as v from "valibot";
import type { Data } from "../contract.ts";
import { fields, optional } from "../fields/collections.ts";
import { numberBelow, numberBetween, positiveNumber, wholeNumber } from "../fields/numbers.ts";
import { oneOf } from "../fields/texts.ts";
import { lineModelNames, optimizerNames, scheduleNames, stringPresets } from "./vocabulary.ts";

export const lineRecipeSchema = v.pipe(
  fields({
    model: oneOf(lineModelNames),
    /** Which strings are drawn. */
    strings: oneOf(stringPresets),
    epochs: wholeNumber(1),
    /** Batches after which the model is validated: the stream has no end, so an epoch is what one says it is. */
    stepsPerEpoch: wholeNumber(1),
    batchSize: wholeNumber(1),
    optimizer: oneOf(optimizerNames),
    /** Peak learning rate. */
    learningRate: positiveNumber(10),
    schedule: oneOf(scheduleNames),
    /** A warm restart of the schedule (Loshchilov and Hutter 2017): after so many epochs it begins anew, with this peak rate. */
    restart: optional(fields({ afterEpochs: wholeNumber(1), learningRate: positiveNumber(10) })),
    /** Share of each weight, times the learning rate, taken off per step; AdamW and Muon only. */
    weightDecay: numberBetween(0, 1),
    /** As an `ImageRecipe` has it; may be left out. */
    averageDecay: optional(numberBelow(1)),
    /** Weight of the cross-entropy that names each character at its middle, beside the CTC loss; 0 leaves it out. */
    alignment: numberBetween(0, 10),
    /** Strings of another stream to choose the best epoch by. */
    validation: wholeNumber(1),
    /** Epochs without a lower validation loss after which training stops; 0 never stops early. */
    patience: wholeNumber(0),
  }),
  v.forward(
    v.check(
      ({ restart, epochs }) => restart === undefined || restart.afterEpochs < epochs,
      "after fewer epochs than there are",
    ),
    ["restart"],
  ),
);

/** A recipe of a line network; `recipeContract` takes both kinds. */
export const lineRecipeContract = { name: "recipe", schema: lineRecipeSchema } as const;

/** How a line network is trained on synthetic strings, apart from the seed. */
export type LineRecipe = Data<typeof lineRecipeSchema>;
