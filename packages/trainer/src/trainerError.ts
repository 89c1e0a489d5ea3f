/** What can go wrong with recipes, data, devices and runs. */
export type TrainerErrorCode =
  /** No recipe of that name ships, or there is no such file. */
  | "unknown-recipe"
  /** The file is no recipe, or a setting is out of range. */
  | "invalid-recipe"
  /** The file holds no state of a training, or that of another network. */
  | "invalid-checkpoint"
  /** boxes.json is not what it should be. */
  | "invalid-boxes"
  /** A file of a data set is missing, damaged, or not the one that is known. */
  | "invalid-dataset"
  /** No server had a file of a data set. */
  | "unreachable-mirror"
  /** ONNX Runtime cannot use the device here. */
  | "unavailable-device"
  /** A run is to begin in a folder that holds something. */
  | "run-folder-not-empty"
  /** The folder holds no run. */
  | "no-run"
  /** The run was started with other files than are there now. */
  | "changed-data"
  /** A checkpoint could not be saved; what was saved before is whole. */
  | "unsaved-checkpoint"
  /** A file could not be written. */
  | "unwritable-file"
  /** The loss became NaN or infinite. */
  | "diverged"
  /** The model's network is another than the one that is to be trained. */
  | "other-network"
  /** There is nothing to learn from, or a label cannot be learned. */
  | "invalid-labels"
  /** Settings of synthetic strings that no image can meet. */
  | "invalid-synthesis";

/** A training that cannot be done as it was asked for. The message is one sentence: what was asked, what came, what to do. */
export class TrainerError extends Error {
  override readonly name = "TrainerError";
  readonly code: TrainerErrorCode;
  /** Values of which the sentence is made, by name: the "folder", the "device", … */
  readonly details: Readonly<Record<string, string>>;

  constructor(
    code: TrainerErrorCode,
    message: string,
    { details = {}, ...options }: ErrorOptions & { readonly details?: Readonly<Record<string, string>> } = {},
  ) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
}

/** Whether an error says that a loss became NaN or infinite. */
export function isDivergence(error: unknown): error is TrainerError {
  return error instanceof TrainerError && error.code === "diverged";
}
