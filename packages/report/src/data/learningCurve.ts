/** One epoch of a training. Losses in nats, accuracies 0..1. */
export interface EpochScores {
  /** From 1. */
  readonly epoch: number;
  readonly trainLoss: number;
  /** Undefined where the training does not measure it. */
  readonly trainAccuracy?: number | undefined;
  readonly validationLoss: number;
  readonly validationAccuracy: number;
  /** What the epoch took, in seconds. */
  readonly seconds: number;
}

/** How one training went, epoch by epoch. */
export interface LearningCurve {
  /** What the legend calls it. */
  readonly name: string;
  readonly history: readonly EpochScores[];
  /** Learning rate at points of the epochs, from 0; none where the schedule is not known. */
  readonly rates: readonly { readonly epoch: number; readonly rate: number }[];
}
