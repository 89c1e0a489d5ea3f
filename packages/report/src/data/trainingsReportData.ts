import type { LearningCurve } from "./learningCurve.ts";

/** What the report on one training or several is drawn from: plain data. Shares are 0..1. */
export interface TrainingsReportData {
  readonly trainings: readonly TrainingSummary[];
  /** One a seed. */
  readonly curves: readonly LearningCurve[];
  /** The command that made the report. */
  readonly command: string;
}

/** A training of one recipe, finished or not. */
export interface TrainingSummary {
  readonly name: string;
  /** The recipe: JSON values by name. */
  readonly recipe: Readonly<Record<string, unknown>>;
  /** Epochs that a seed is to be trained for. */
  readonly epochs: number;
  /** Mean over the seeds that were tested. */
  readonly meanTestAccuracy?: number | undefined;
  /** Those that were begun. */
  readonly seeds: readonly SeedSummary[];
}

export interface SeedSummary {
  readonly seed: number;
  /** Epochs that it has been trained for. */
  readonly epochs: number;
  /** The epoch that was kept; left out before the first has ended. */
  readonly best?:
    | { readonly epoch: number; readonly validationLoss: number; readonly validationAccuracy: number }
    | undefined;
  /** Left out until the training is finished. */
  readonly testAccuracy?: number | undefined;
}
