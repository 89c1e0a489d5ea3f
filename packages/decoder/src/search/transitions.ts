import type { Format } from "../formats/format.ts";

/**
 * A format as a table over the classes of a reader, filled in where it is looked at. Without a format all is allowed. States are
 * numbered as they are met, so that arrays by state are as long as a search has seen states.
 */
export class Transitions {
  readonly start = 0;
  readonly #rows: (Int32Array | undefined)[] = [];
  /** By number the format's state, and the other way round. */
  readonly #states: number[] = [];
  readonly #numbers = new Map<number, number>();
  readonly #characters: readonly string[];
  readonly #format: Format | undefined;

  constructor(characters: readonly string[], format: Format | undefined) {
    this.#characters = characters;
    this.#format = format;
    this.#numberOf(format === undefined ? 0 : format.start);
  }

  /** The state behind each class `[characters.length + 1]`, -1 where it may not follow; [0], the blank's, is the state itself. */
  row(state: number): Int32Array {
    let row = this.#rows[state];
    if (row === undefined) {
      row = new Int32Array(this.#characters.length + 1).fill(state);
      if (this.#format !== undefined) this.#follow(this.#format, row);
      this.#rows[state] = row;
    }
    return row;
  }

  accepts(state: number): boolean {
    return this.#format === undefined || this.#format.accepts(this.#states[state]!);
  }

  #follow(format: Format, row: Int32Array): void {
    const from = this.#states[row[0]!]!;
    this.#characters.forEach((character, i) => {
      const to = format.next(from, character);
      row[i + 1] = to === undefined ? -1 : this.#numberOf(to);
    });
  }

  #numberOf(state: number): number {
    let number = this.#numbers.get(state);
    if (number === undefined) {
      number = this.#states.push(state) - 1;
      this.#numbers.set(state, number);
      this.#rows.push(undefined);
    }
    return number;
  }
}
