/** What can go wrong with a database. */
export type DatabaseErrorCode =
  /** Another process has the folder. */
  | "folder-in-use"
  /** The folder cannot be written. */
  | "unusable-folder"
  /** The embedded database's files cannot be opened. */
  | "invalid-database"
  /** There is no server, it refuses us, or it stayed away. */
  | "unreachable-database"
  /** A newer Numera made the tables. */
  | "newer-version";

/** A database that cannot be used. The message is one sentence: what was asked, what came, what to do. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
