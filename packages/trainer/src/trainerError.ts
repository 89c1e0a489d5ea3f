/** What can go wrong with a training that was asked for properly. */
export type TrainerErrorCode =
  /** No recipe of that name ships. */
  | "unknown-recipe"
  /** A recipe cannot be opened, or is none that any kind of model takes. */
  | "invalid-recipe"
  /** A device cannot run graphs here. */
  | "unusable-device"
  /** A run is to begin in a folder that holds something. */
  | "run-folder-not-empty"
  /** A folder holds no run. */
  | "no-run"
  /** A run's description is damaged. */
  | "invalid-run"
  /** A checkpoint is cut short, or that of another training. */
  | "invalid-checkpoint"
  /** A run stopped because it cannot be saved. */
  | "unwritten-run"
  /** The data are others than those that a run began with. */
  | "changed-data"
  /** The loss became NaN or infinite. */
  | "diverged"
  /** A model's network is not the one to be trained further. */
  | "foreign-network"
  /** No source has the files of a data set, whole. */
  | "missing-data"
  /** A file of a data set is damaged, or not the one that is known. */
  | "invalid-dataset"
  /** A server did not send a file of a data set. */
  | "unreachable-mirror"
  /** A list of boxes (boxes.json) is not what it should be. */
  | "invalid-boxes"
  /** There is nothing to learn from, or a label cannot be learned. */
  | "invalid-labels"
  /** Settings of synthetic strings that no image can meet. */
  | "invalid-synthesis"
  /** A file could not be written. */
  | "unwritable-file";

/** Values of which an error's sentence is made, by name: the "folder", the "device", … */
export type TrainerErrorDetails = Readonly<Record<string, string>>;

/** A training that cannot be done as it was asked for. The message is one sentence: what was asked, what came, what to do. */
export class TrainerError extends Error {
  override readonly name = "TrainerError";
  readonly code: TrainerErrorCode;
  readonly details: TrainerErrorDetails;

  constructor(
    code: TrainerErrorCode,
    sentence: string,
    details: TrainerErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(sentence, options);
    this.code = code;
    this.details = details;
  }
}

/** Whether an error says that a loss became NaN or infinite. */
export function isDivergence(error: unknown): error is TrainerError {
  return error instanceof TrainerError && error.code === "diverged";
}
