import type { BatchValue, ReplicatedStep, TrainingStep, Weights } from "@numera/graph";
import type { Sharing } from "./sharing.ts";

/** What one step is fed. */
export interface TaskBatch {
  readonly values: Readonly<Record<string, BatchValue>>;
  /** Which of the task's compiled steps fits the shapes; the first by default. */
  readonly program?: number;
}

/** How good the weights are on examples that were held out. */
export interface Validation {
  /** Mean loss in nats. */
  readonly loss: number;
  /** Share of the examples that are right, 0..1. */
  readonly accuracy: number;
}

/** What is learned, from what: everything about a training run but its course. */
export interface TrainingTask {
  /**
   * Compiled steps of one model, one for each shape of batch, for one session or for replicas. Each gives `loss`, and
   * `correct`, the number of examples that were right, where the graph can tell.
   */
  readonly steps: readonly TrainingStep[] | readonly ReplicatedStep[];
  /** How each batch is shared, where the steps are compiled for replicas. */
  readonly sharing?: Sharing | undefined;
  readonly stepsPerEpoch: number;
  /** Examples in a batch. */
  readonly batchSize: number;
  /** The batch of step `step`, counted from 0: a function of the step alone, so that a resumed run gets the same. */
  batch(step: number): TaskBatch | Promise<TaskBatch>;
  validate(weights: Weights): Promise<Validation>;
}
