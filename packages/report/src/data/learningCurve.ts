import type { EpochRecord } from "@numera/contract";

/** How one training went, epoch by epoch. */
export interface LearningCurve {
  /** What the legend calls it. */
  readonly name: string;
  readonly history: readonly EpochRecord[];
  /** Learning rate at points of the epochs, from 0; none where the schedule is not known. */
  readonly rates: readonly { readonly epoch: number; readonly rate: number }[];
}
