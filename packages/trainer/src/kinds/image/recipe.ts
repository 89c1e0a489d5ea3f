import { type ScheduleName, schedules } from "@numera/graph";
import { type AugmentationSettings, createAugmentation } from "../../augment/augmentation.ts";
import type { MixingSettings } from "../../augment/mixing.ts";
import type { KeptEpoch } from "../../fit/bestEpoch.ts";
import { OPTIMIZERS, type OptimizerName } from "../../fit/optimizers.ts";
import { modelOf, models, type Sizes } from "../../models/index.ts";

/** Everything that decides how a model is trained, apart from the data and the seed. */
export interface ImageRecipe extends MixingSettings {
  /** A name from the model zoo. */
  readonly model: string;
  /** Widths of the model's layers where they are not its own: `filters` and `dense` of seed-cnn. */
  readonly sizes?: Sizes;
  readonly epochs: number;
  readonly batchSize: number;
  /**
   * Images that a thread has in the works at once, at most: it takes its share of a batch in equal parts, whose gradients' mean is the
   * batch's. Values between forward and backward then fit its cache; batch norms see one part. Default: the whole share.
   */
  readonly microBatch?: number;
  readonly optimizer: OptimizerName;
  /** Peak learning rate. */
  readonly learningRate: number;
  readonly schedule: ScheduleName;
  /** Epochs, or a part of one, over which the rate rises evenly before the schedule begins; 0, the default, for none. */
  readonly warmUpEpochs?: number;
  /**
   * Decay of the exponential moving average of the weights that the trained model is made of, 0 < averageDecay < 1; 0, the
   * default, takes the last weights.
   */
  readonly averageDecay?: number;
  /** Share of each weight, times the learning rate, taken off per step; AdamW and Muon only. */
  readonly weightDecay: number;
  /** Probability spread evenly over the classes instead of the label, 0 <= labelSmoothing < 1. */
  readonly labelSmoothing: number;
  readonly augmentation: AugmentationSettings;
  /** Images held out of training to choose the best epoch by. */
  readonly validation: number;
  /** Epochs without a lower validation loss after which training stops; 0 never stops early. */
  readonly patience: number;
  /**
   * Which epoch's weights make the model: `lowest-loss` (of validation), the default, or `last`. A schedule that ends at a rate of 0
   * leaves the last epoch with nothing to gain from a choice, and the images that would choose can be trained on.
   */
  readonly keep?: KeptEpoch;
}

/** The seed's recipe: constant Adam with rotation, shift and zoom. */
export const defaultRecipe: ImageRecipe = {
  model: "seed-cnn",
  sizes: {},
  epochs: 12,
  batchSize: 128,
  optimizer: "adam",
  learningRate: 1e-3,
  schedule: "constant",
  warmUpEpochs: 0,
  averageDecay: 0,
  weightDecay: 0,
  labelSmoothing: 0,
  mixup: 0,
  cutmix: 0,
  augmentation: { rotation: 10, shift: 2.8, zoom: 0.1 },
  validation: 5000,
  patience: 0,
  keep: "lowest-loss",
};

const KEEP: Readonly<Record<KeptEpoch, true>> = { "lowest-loss": true, last: true };

/** Settings that a recipe may leave out: they are then as in `defaultRecipe`. */
type Optional = "sizes" | "warmUpEpochs" | "averageDecay" | "mixup" | "cutmix" | "keep" | "microBatch";

type Check = readonly [field: keyof ImageRecipe, good: boolean, wanted: string];

/** @throws RangeError that names the first setting out of range and what it may be */
export function checkImageRecipe(recipe: ImageRecipe): ImageRecipe {
  const whole = (value: number, least: number) => Number.isSafeInteger(value) && value >= least;
  const among = (value: string, known: object) => typeof value === "string" && Object.hasOwn(known, value);
  const range = (
    field: Exclude<Optional, "sizes" | "keep">,
    good: (value: number) => boolean,
    wanted: string,
  ): Check => {
    const value = recipe[field];
    return [field, value === undefined || (typeof value === "number" && good(value)), wanted];
  };
  const checks: Check[] = [
    ["model", among(recipe.model, models), `one of ${Object.keys(models).join(", ")}`],
    [
      "sizes",
      recipe.sizes === undefined || isSettings(recipe.sizes),
      "an object of widths, {} for the model's own",
    ],
    ["epochs", whole(recipe.epochs, 1), "a whole number from 1"],
    ["batchSize", whole(recipe.batchSize, 1), "a whole number from 1"],
    range("microBatch", (value) => whole(value, 1), "a whole number from 1"),
    ["optimizer", among(recipe.optimizer, OPTIMIZERS), `one of ${Object.keys(OPTIMIZERS).join(", ")}`],
    ["learningRate", recipe.learningRate > 0 && recipe.learningRate <= 10, "above 0 and at most 10"],
    ["schedule", among(recipe.schedule, schedules), `one of ${Object.keys(schedules).join(", ")}`],
    ["weightDecay", recipe.weightDecay >= 0 && recipe.weightDecay <= 1, "between 0 and 1"],
    [
      "weightDecay",
      recipe.weightDecay === 0 || recipe.optimizer === "adamw" || recipe.optimizer === "muon",
      "0 unless the optimizer is adamw or muon",
    ],
    ["labelSmoothing", recipe.labelSmoothing >= 0 && recipe.labelSmoothing < 1, "at least 0 and below 1"],
    range("warmUpEpochs", (value) => value >= 0 && value < recipe.epochs, "at least 0 and below epochs"),
    range("averageDecay", (value) => value >= 0 && value < 1, "at least 0 and below 1"),
    range("mixup", (value) => value >= 0 && value <= 10, "between 0 and 10"),
    range("cutmix", (value) => value >= 0 && value <= 10, "between 0 and 10"),
    ["augmentation", isSettings(recipe.augmentation), "an object of settings, {} for none"],
    ["validation", whole(recipe.validation, 1), "a whole number from 1"],
    ["patience", whole(recipe.patience, 0), "a whole number from 0"],
    ["keep", recipe.keep === undefined || among(recipe.keep, KEEP), `one of ${Object.keys(KEEP).join(", ")}`],
    ["patience", recipe.patience === 0 || recipe.keep !== "last", "0 where the last epoch is kept"],
  ];
  for (const [field, good, wanted] of checks) {
    if (!good)
      throw new RangeError(`recipe: ${field} must be ${wanted}, not ${JSON.stringify(recipe[field])}`);
  }
  // How large a thread's share is, and with it the default of this, is not the recipe's matter.
  const known = new Set([...Object.keys(defaultRecipe), "microBatch"]);
  const unknown = Object.keys(recipe).find((field) => !known.has(field));
  if (unknown) throw new RangeError(`recipe: "${unknown}" is not known; there are ${[...known].join(", ")}`);
  modelOf(recipe);
  createAugmentation(recipe.augmentation, 28, 28);
  return recipe;
}

function isSettings(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
