import * as v from "valibot";
import type { Data } from "../contract.ts";
import { byName, fields, optional } from "../fields/collections.ts";
import { nonNegative, numberBelow, numberBetween, positiveNumber, wholeNumber } from "../fields/numbers.ts";
import { oneOf } from "../fields/texts.ts";
import { augmentationSchema } from "./augmentation.ts";
import { checkpointSelections, lineModelNames, optimizerNames, scheduleNames } from "./vocabulary.ts";

const modelName = "the name of a model";

export const imageRecipeSchema = v.pipe(
  fields({
    /** A name from the model zoo. */
    model: v.pipe(v.string(modelName), v.nonEmpty(modelName), v.notValues([...lineModelNames], modelName)),
    /** Widths of the model's layers where they are not its own: `filters` and `dense` of seed-cnn. */
    sizes: optional(byName(wholeNumber(1, 4096))),
    epochs: wholeNumber(1),
    batchSize: wholeNumber(1),
    /**
     * Images that a thread has in the works at once, at most: it takes its share of a batch in equal parts, whose gradients' mean is
     * the batch's. Values between forward and backward then fit its cache; batch norms see one part. Default: the whole share.
     */
    microBatch: optional(wholeNumber(1)),
    optimizer: oneOf(optimizerNames),
    /** Peak learning rate. */
    learningRate: positiveNumber(10),
    schedule: oneOf(scheduleNames),
    /** Epochs, or a part of one, over which the rate rises evenly before the schedule begins; 0, the default, for none. */
    warmUpEpochs: optional(nonNegative),
    /**
     * Decay of the exponential moving average of the weights that the trained model is made of, 0 < averageDecay < 1; 0, the
     * default, takes the last weights.
     */
    averageDecay: optional(numberBelow(1)),
    /** Share of each weight, times the learning rate, taken off per step; AdamW and Muon only. */
    weightDecay: numberBetween(0, 1),
    /** Probability spread evenly over the classes instead of the label, 0 <= labelSmoothing < 1. */
    labelSmoothing: numberBelow(1),
    /** Alpha of the Beta distribution that shares are drawn from (Zhang et al. 2018, "mixup", section 2). */
    mixup: optional(numberBetween(0, 10)),
    /** The same for the area that is cut out and filled from the partner (Yun et al. 2019, "CutMix", section 3.1). */
    cutmix: optional(numberBetween(0, 10)),
    augmentation: augmentationSchema,
    /** Images held out of training to choose the best epoch by. */
    validation: wholeNumber(1),
    /** Epochs without a lower validation loss after which training stops; 0 never stops early. */
    patience: wholeNumber(0),
    /**
     * Which epoch's weights make the model: `lowest-loss` (of validation), the default, or `last`. A schedule that ends at a rate of
     * 0 leaves the last epoch with nothing to gain from a choice, and the images that would choose can be trained on.
     */
    checkpointSelection: optional(oneOf(checkpointSelections)),
  }),
  v.forward(
    v.check(
      ({ weightDecay, optimizer }) => weightDecay === 0 || optimizer === "adamw" || optimizer === "muon",
      "0 unless the optimizer is adamw or muon",
    ),
    ["weightDecay"],
  ),
  v.forward(
    v.check(({ warmUpEpochs = 0, epochs }) => warmUpEpochs < epochs, "a number from 0 to less than epochs"),
    ["warmUpEpochs"],
  ),
  v.forward(
    v.check(
      ({ patience, checkpointSelection }) => patience === 0 || checkpointSelection !== "last",
      "0 where the last epoch is selected",
    ),
    ["patience"],
  ),
);

/** A recipe of an image network; `recipeContract` takes both kinds. */
export const imageRecipeContract = { name: "recipe", schema: imageRecipeSchema } as const;

/** Everything that decides how a classifier of images is trained, apart from the data and the seed. */
export type ImageRecipe = Data<typeof imageRecipeSchema>;
