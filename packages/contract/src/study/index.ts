import * as v from "valibot";
import type { Data } from "../contract.ts";
import { anyFields, anything, byName, fields, listOf, optional } from "../fields/collections.ts";
import { anyNumber, nonNegative, wholeNumber } from "../fields/numbers.ts";
import { nonEmptyText, oneOf, text } from "../fields/texts.ts";
import { recipeContract } from "../recipe/index.ts";
import { parameterValueSchema, spaceSchema } from "./space.ts";

/** `spaces/NAME.json`: what may be tuned to what. */
export const spaceContract = { name: "space", schema: spaceSchema } as const;

const named = fields({ name: nonEmptyText, settings: optional(anyFields) });

const definition = fields({
  name: nonEmptyText,
  space: spaceSchema,
  /** What each objective is called and which way it is better; more than one makes the study multi-objective. */
  objectives: listOf(fields({ name: nonEmptyText, direction: oneOf(["minimize", "maximize"]) }), 1),
  /** Names of the sampler and the pruner with their settings. */
  sampler: named,
  pruner: named,
  seed: wholeNumber(0),
  /** What the objective is made from (a recipe and its data, say); opaque to the tuner. */
  objective: anything,
});

const nullableText = v.nullable(text);

const trial = fields({
  /** 0, 1, 2, … in the order in which the study's trials were made. */
  number: wholeNumber(0),
  state: oneOf(["waiting", "running", "complete", "pruned", "failed"]),
  parameters: byName(parameterValueSchema),
  /** One for each of the study's directions; null until complete. */
  objectives: v.nullable(listOf(anyNumber, 1)),
  /** What the trial reported on its way: the first objective after `step` units of budget; by rising step. */
  intermediate: listOf(fields({ step: nonNegative, value: anyNumber })),
  /** How often a worker began it, 1 in the first run. */
  attempts: wholeNumber(0),
  /** Seeds all that is random in the trial. */
  seed: wholeNumber(0),
  host: nullableText,
  worker: nullableText,
  /** Where the trial's last checkpoint lies, as the objective named it. */
  checkpoint: nullableText,
  /** What went wrong in the last failed attempt. */
  error: nullableText,
  /** ISO 8601, UTC. */
  startedAt: nullableText,
  finishedAt: nullableText,
});

/** `snapshot.json` in a study's folder: the study at one moment. */
export const studyContract = {
  name: "study",
  schema: fields({ definition, trials: listOf(trial) }),
} as const;

const goal = fields({
  /** The parameters of each trial are laid over it. */
  recipe: recipeContract.schema,
  /** Epochs of a trial that is not pruned, instead of the recipe's. */
  budget: wholeNumber(1),
  /** Training images that trials train on, beside those held out; all where it is left out. */
  take: optional(wholeNumber(1)),
  /** Two IDX files as IMAGES,LABELS; MNIST's training set without them. */
  data: optional(nonEmptyText),
});

/** What the trials of a study of trainings train; the `objective` of its definition. */
export const trainingGoalContract = { name: "training-goal", schema: goal } as const;

export type TrainingGoal = Data<typeof goal>;
