import { type ScheduleName, schedules } from "@numera/graph";
import type { RatePlan } from "../../fit/learningRate.ts";
import { OPTIMIZERS, type OptimizerName } from "../../fit/optimizers.ts";
import { lineNet } from "../../models/lineNet.ts";
import { STRING_PRESETS, type StringPreset } from "../../strings/index.ts";

/** How a line network is trained on synthetic strings, apart from the seed. */
export interface LineRecipe {
  readonly model: typeof lineNet.name;
  /** Which strings are drawn. */
  readonly strings: StringPreset;
  readonly epochs: number;
  /** Batches after which the model is validated: the stream has no end, so an epoch is what one says it is. */
  readonly stepsPerEpoch: number;
  readonly batchSize: number;
  readonly optimizer: OptimizerName;
  /** Peak learning rate. */
  readonly learningRate: number;
  readonly schedule: ScheduleName;
  /** A warm restart of the schedule, for runs that go on after their first end. */
  readonly restart?: NonNullable<RatePlan["restart"]>;
  /** Share of each weight, times the learning rate, taken off per step; AdamW and Muon only. */
  readonly weightDecay: number;
  /** As an `ImageRecipe` has it; may be left out. */
  readonly averageDecay?: number;
  /** Weight of the cross-entropy that names each character at its middle, beside the CTC loss; 0 leaves it out. */
  readonly alignment: number;
  /** Strings of another stream to choose the best epoch by. */
  readonly validation: number;
  /** Epochs without a lower validation loss after which training stops; 0 never stops early. */
  readonly patience: number;
}

/** @throws RangeError that names the first setting out of range and what it may be */
export function checkLineRecipe(recipe: LineRecipe): LineRecipe {
  const whole = (value: number, least: number) => Number.isSafeInteger(value) && value >= least;
  const { restart, averageDecay = 0 } = recipe;
  const checks: Readonly<Record<keyof LineRecipe, readonly [good: boolean, wanted: string]>> = {
    model: [recipe.model === lineNet.name, lineNet.name],
    strings: [recipe.strings in STRING_PRESETS, `one of ${Object.keys(STRING_PRESETS).join(", ")}`],
    epochs: [whole(recipe.epochs, 1), "a whole number from 1"],
    stepsPerEpoch: [whole(recipe.stepsPerEpoch, 1), "a whole number from 1"],
    batchSize: [whole(recipe.batchSize, 1), "a whole number from 1"],
    optimizer: [recipe.optimizer in OPTIMIZERS, `one of ${Object.keys(OPTIMIZERS).join(", ")}`],
    learningRate: [recipe.learningRate > 0 && recipe.learningRate <= 10, "above 0 and at most 10"],
    schedule: [recipe.schedule in schedules, `one of ${Object.keys(schedules).join(", ")}`],
    restart: [
      restart === undefined ||
        (whole(restart.afterEpochs, 1) && restart.afterEpochs < recipe.epochs && restart.learningRate > 0),
      "afterEpochs, a whole number below epochs, with a learningRate above 0",
    ],
    weightDecay: [recipe.weightDecay >= 0 && recipe.weightDecay <= 1, "between 0 and 1"],
    averageDecay: [averageDecay >= 0 && averageDecay < 1, "at least 0 and below 1"],
    alignment: [recipe.alignment >= 0 && recipe.alignment <= 10, "between 0 and 10"],
    validation: [whole(recipe.validation, 1), "a whole number from 1"],
    patience: [whole(recipe.patience, 0), "a whole number from 0"],
  };
  for (const [field, [good, wanted]] of Object.entries(checks)) {
    if (!good) {
      throw new RangeError(
        `recipe: ${field} must be ${wanted}, not ${JSON.stringify(recipe[field as keyof LineRecipe])}`,
      );
    }
  }
  const unknown = Object.keys(recipe).find((field) => !(field in checks));
  if (unknown)
    throw new RangeError(`recipe: "${unknown}" is not known; there are ${Object.keys(checks).join(", ")}`);
  return recipe;
}
