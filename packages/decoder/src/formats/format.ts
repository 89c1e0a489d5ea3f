/**
 * A set of strings as a deterministic automaton that reads them character by character. A decoder follows it while
 * it searches, so that it finds the most probable string of the set.
 */
export interface Automaton {
  /** All characters that its strings are made of. A reader passes over whatever else it can read. */
  readonly characters: ReadonlySet<string>;
  /** States are integers from 0; equal numbers have equal futures. */
  readonly start: number;
  /** The state behind one more character; undefined where no string of the set begins so. A dead end costs time only. */
  next(state: number, character: string): number | undefined;
  /** Whether a string that leads to this state is whole. */
  accepts(state: number): boolean;
  /**
   * The number that a string of the set means: null where it means none, as a date. Without this, it is what the string says by
   * itself (`numericValue`).
   */
  value?(text: string): number | null;
  /** A string of the set as it is given out, where that is not as it was read: with spaces, with letters in their case. */
  spelled?(text: string): string;
}

/** What may stand in a field. */
export interface Format extends Automaton {
  /** As the user wrote it, e.g. "length:2-3". */
  readonly name: string;
}

/**
 * Gives a text file's content; rejects where there is none. An error with a `refusal` has a message that goes on from the file's
 * name, as "is a pipe, not a file", and is told so.
 */
export type ReadText = (file: string) => Promise<string>;

/** A kind of format, by what may stand behind its name: "length" is a kind, "length:5" a format. */
export interface FormatKind {
  /** How it is written, e.g. "length:N". */
  readonly usage: string;
  /**
   * @param argument what stands behind the colon; undefined without one
   * @throws FormatError where the argument does not fit
   */
  build(argument: string | undefined, readText: ReadText): Automaton | Promise<Automaton>;
}

/** Why a format cannot be used. */
export type FormatErrorCode =
  /** There is no format of that name. */
  | "unknown-format"
  /** What stands behind the format's name does not fit it. */
  | "invalid-format"
  /** The format has more states, entries or characters than are allowed. */
  | "too-large-format"
  /** No string of the format is made of characters that can be read. */
  | "unreadable-format"
  /** A file that the format names cannot be opened. */
  | "format-file-not-opened"
  /** A file that the format names holds nothing, or an entry that cannot be read. */
  | "invalid-format-file";

/** A format that cannot be used. The message is one sentence: which, why, and what would do. */
export class FormatError extends Error {
  override readonly name = "FormatError";
  readonly code: FormatErrorCode;

  constructor(code: FormatErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** @throws FormatError where a format that takes no argument got one */
export function refuseArgument(usage: string, argument: string | undefined): void {
  if (argument !== undefined) {
    throw new FormatError(
      "invalid-format",
      `the format ${usage} takes nothing behind a colon, got "${argument}"`,
    );
  }
}

/** The same set where its strings name something, as dates and telephone numbers do, and mean no number. */
export function withoutValue<Set extends Automaton>(automaton: Set): Set {
  return { ...automaton, value: () => null };
}

/** Whether a string is one of the set. */
export function matches(automaton: Automaton, text: string): boolean {
  let state: number | undefined = automaton.start;
  for (const character of text) {
    state = automaton.next(state, character);
    if (state === undefined) return false;
  }
  return automaton.accepts(state);
}
