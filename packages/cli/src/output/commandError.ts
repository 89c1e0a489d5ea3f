/** What a command refuses of itself, before any library is asked. */
export type CommandErrorCode =
  /** Options that do not go together, or a value out of range. */
  | "invalid-options"
  /** Something that comes with the repository is not there. */
  | "not-installed"
  /** The port is taken. */
  | "port-taken"
  /** A folder or file of an option cannot be made. */
  | "unwritable-output"
  /** There is nothing to show yet. */
  | "nothing-there";

/** A command that cannot be done as it was typed. The message is one sentence that names the option. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly code: CommandErrorCode;

  constructor(code: CommandErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
