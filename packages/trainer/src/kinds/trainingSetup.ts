import type { OnnxRuntime, SessionOptions, Weights } from "@numera/graph";
import type { TrainingTask } from "../fit/task.ts";

/** A recipe with its examples at hand: how it becomes a task for a seed, and the weights that come of it a file. */
export interface TrainingSetup {
  /** SHA-256 of the data files by name. */
  readonly data: Readonly<Record<string, string>>;
  /** What else had a part in it, for the model's card. */
  readonly also: readonly string[];
  task(seed: number, sessionOptions: SessionOptions): Promise<TrainingTask>;
  /** The model file. @param training what its metadata say of the run */
  export(weights: Weights, training: Readonly<Record<string, unknown>>): Promise<Uint8Array>;
  /** Ends threads that the last task still has. */
  close(): Promise<void>;
}

export interface SetupOptions {
  /** Validates with this, and measures. */
  readonly runtime: OnnxRuntime;
  /** Decides what is held out to validate by; the run's seed where it is left out. Trials that are compared share one. */
  readonly heldOutSeed?: number;
}
