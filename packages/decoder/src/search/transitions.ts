import type { Format } from "../formats/format.ts";

/** A format as a table over the classes of a reader, filled in where it is looked at. Without a format all is allowed. */
export class Transitions {
  readonly start: number;
  readonly #rows = new Map<number, Int32Array>();
  readonly #characters: readonly string[];
  readonly #format: Format | undefined;

  constructor(characters: readonly string[], format: Format | undefined) {
    this.#characters = characters;
    this.#format = format;
    this.start = format === undefined ? 0 : format.start;
  }

  /** The state behind each class `[characters.length + 1]`, -1 where it may not follow; [0], the blank's, is the state itself. */
  row(state: number): Int32Array {
    let row = this.#rows.get(state);
    if (row === undefined) {
      row = Int32Array.of(
        state,
        ...this.#characters.map((character) =>
          this.#format === undefined ? state : (this.#format.next(state, character) ?? -1),
        ),
      );
      this.#rows.set(state, row);
    }
    return row;
  }

  accepts(state: number): boolean {
    return this.#format === undefined || this.#format.accepts(state);
  }
}
