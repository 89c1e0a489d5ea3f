/** What can go wrong with images, models, calibrations and the way they are put together. */
export type ReaderErrorCode =
  /** What is to be read is no image, or its data are of another type or length than its sizes say. */
  | "invalid-image"
  /** No model of that name ships, or there is no such file. */
  | "unknown-model"
  /** The file is no model that a reader can use. */
  | "invalid-model"
  /** A line model's metadata tell ranges for 8-bit integers that are not its network's. */
  | "invalid-ranges"
  /** The model names single characters where lines are wanted, or the other way round. */
  | "wrong-model-kind"
  /** The file is no calibration. */
  | "invalid-calibration"
  /** The calibration was made with other models, or for another strategy. */
  | "foreign-calibration"
  /** A time limit is no number of seconds above 0. */
  | "invalid-time-limit"
  /** An error rate was asked for, and no calibration can promise one. */
  | "missing-calibration"
  /** The calibration cannot promise the error rate that was asked for. */
  | "unreachable-error-rate";

/** An image, a model or a calibration that cannot be used. The message is one sentence that says which, why, and what to do. */
export class ReaderError extends Error {
  override readonly name = "ReaderError";
  readonly code: ReaderErrorCode;
  /** The model that it is about, as it was named. */
  readonly model: string | undefined;

  constructor(
    code: ReaderErrorCode,
    message: string,
    { model, ...options }: ErrorOptions & { readonly model?: string } = {},
  ) {
    super(message, options);
    this.code = code;
    this.model = model;
  }
}
