/** What can go wrong with studies and trials. */
export type TunerErrorCode =
  /**
   * Thrown by an objective where no trial can be run here, whatever its parameters: the disk is full, the data are missing. The trial
   * goes back as if it had not been taken, and the worker ends by this error.
   */
  | "cannot-work"
  /** Thrown by an objective whose parameters can never be run: the trial is failed at once. */
  | "cannot-run"
  /** The trial was given to another worker, for this one was not heard of in time; what this one has still to say is not wanted. */
  | "lease-lost"
  /** The trial's process ended before the trial did. */
  | "process-ended"
  /** The database has no study of that name. */
  | "unknown-study"
  /** The study was begun with other settings. */
  | "other-definition"
  /** What is asked for is for studies of one process. */
  | "shared-study";

/** A study or a trial that cannot go on. The message is one sentence: what was asked, what came, what to do. */
export class TunerError extends Error {
  override readonly name = "TunerError";
  readonly code: TunerErrorCode;

  constructor(code: TunerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export function isTunerError(error: unknown, code: TunerErrorCode): error is TunerError {
  return error instanceof TunerError && error.code === code;
}
