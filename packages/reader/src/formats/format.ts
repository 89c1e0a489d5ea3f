/**
 * What may stand in a field: a set of strings, as a deterministic automaton that reads them character by character.
 * A decoder follows it while it searches, so that it finds the most probable string of the set.
 */
export interface Format {
  /** As the user named it, e.g. "length:2-3". */
  readonly name: string;
  /** All characters that its strings are made of. A reader passes over whatever else it can read. */
  readonly characters: ReadonlySet<string>;
  /** States are integers from 0; equal numbers have equal futures. */
  readonly start: number;
  /** The state behind one more character; undefined where no string of the set begins so. */
  next(state: number, character: string): number | undefined;
  /** Whether a string that leads to this state is whole. */
  accepts(state: number): boolean;
}

/** Whether a string is one of the format's. */
export function matches(format: Format, text: string): boolean {
  let state: number | undefined = format.start;
  for (const character of text) {
    state = format.next(state, character);
    if (state === undefined) return false;
  }
  return format.accepts(state);
}
