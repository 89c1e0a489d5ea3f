import type { AnyRecipe } from "@numera/trainer";
import type { Direction } from "@numera/tuner";

/** What a study of trainings may look for, and which way it is better; each trial's best epoch is what counts. */
export const OBJECTIVES = {
  /** Share of the held-out examples that are right. */
  accuracy: "maximize",
  /** Mean loss of the held-out examples, in nats. */
  loss: "minimize",
  /** Numbers that training finds. */
  parameters: "minimize",
  /** Median time of one image or line on one thread. */
  milliseconds: "minimize",
} as const satisfies Record<string, Direction>;

export type ObjectiveName = keyof typeof OBJECTIVES;

/** What a study's trials train; `StudyDefinition.objective`. */
export interface TrainingGoal {
  /** The parameters of each trial are laid over it. */
  readonly recipe: AnyRecipe;
  /** Epochs of a trial that is not pruned, instead of the recipe's. */
  readonly budget: number;
  /** Training images that trials train on, beside those held out; all where it is left out. */
  readonly take?: number;
  /** Two IDX files as IMAGES,LABELS; MNIST's training set without them. */
  readonly data?: string;
}
