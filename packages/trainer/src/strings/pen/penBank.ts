import type { Random } from "@numera/random";
import { pick } from "../draws.ts";
import type { PenCharacter } from "./penCharacter.ts";
import { standingShift } from "./standing.ts";

/** Units of a PenCharacter in an em, the height of a digit. */
const UNITS_PER_EM = 200;

/** The columns of a bank, plain arrays, so that threads share them. */
export interface PenColumns {
  /** `[count]`, the UTF-16 code of each character. */
  readonly codes: Uint16Array;
  /** `[count]`, a number for who wrote it. */
  readonly writers: Int32Array;
  /** `[count + 1]`, each character's first stroke. */
  readonly strokes: Uint32Array;
  /** `[strokes + 1]`, each stroke's first point. */
  readonly points: Uint32Array;
  /** `[2 points]`, x and y of each point in em: x from the ink's left, y down from the baseline. */
  readonly places: Float32Array;
}

/** Characters as pens wrote them, by writer and text. */
export class PenBank {
  readonly columns: PenColumns;
  readonly count: number;
  /** The number of every writer, ascending. */
  readonly writers: Int32Array;
  readonly #byWriter = new Map<number, Map<string, number[]>>();
  readonly #writersOf = new Map<string, number[]>();

  constructor(columns: PenColumns) {
    this.columns = columns;
    this.count = columns.codes.length;
    for (let i = 0; i < this.count; i++) {
      const text = this.textOf(i);
      const writer = columns.writers[i]!;
      let own = this.#byWriter.get(writer);
      if (own === undefined) {
        own = new Map();
        this.#byWriter.set(writer, own);
      }
      const list = own.get(text);
      if (list !== undefined) list.push(i);
      else {
        own.set(text, [i]);
        const writers = this.#writersOf.get(text);
        if (writers === undefined) this.#writersOf.set(text, [writer]);
        else writers.push(writer);
      }
    }
    this.writers = Int32Array.from(this.#byWriter.keys()).sort();
  }

  /** The bank of characters that were parsed, in shared memory where there is such. */
  static of(characters: readonly PenCharacter[]): PenBank {
    const memory = typeof SharedArrayBuffer === "undefined" ? ArrayBuffer : SharedArrayBuffer;
    const strokes = characters.flatMap((character) => character.strokes);
    const points = strokes.reduce((sum, stroke) => sum + stroke.length / 2, 0);
    const columns: PenColumns = {
      codes: new Uint16Array(new memory(2 * characters.length)),
      writers: new Int32Array(new memory(4 * characters.length)),
      strokes: new Uint32Array(new memory(4 * (characters.length + 1))),
      points: new Uint32Array(new memory(4 * (strokes.length + 1))),
      places: new Float32Array(new memory(8 * points)),
    };
    const names = [...new Set(characters.map(({ writer }) => writer))].sort();
    const numbers = new Map(names.map((name, i) => [name, i]));
    let [stroke, place] = [0, 0];
    characters.forEach((character, i) => {
      columns.codes[i] = character.text.charCodeAt(0);
      columns.writers[i] = numbers.get(character.writer)!;
      const heights = character.strokes.flatMap((points) => points.filter((_, k) => k % 2 === 1));
      const [top, bottom] = [Math.min(...heights) / UNITS_PER_EM, Math.max(...heights) / UNITS_PER_EM];
      const shift = standingShift(character.text, top, bottom);
      for (const points of character.strokes) {
        points.forEach((value, k) => {
          columns.places[place++] = value / UNITS_PER_EM + (k % 2 === 1 ? shift : 0);
        });
        columns.points[++stroke] = place / 2;
      }
      columns.strokes[i + 1] = stroke;
    });
    return new PenBank(columns);
  }

  /** What character number `index` is. */
  textOf(index: number): string {
    return String.fromCharCode(this.columns.codes[index]!);
  }

  /** The strokes of character number `index`, x0, y0, x1, y1, … each, in em. */
  strokesOf(index: number): Float32Array[] {
    const { strokes, points, places } = this.columns;
    return Array.from({ length: strokes[index + 1]! - strokes[index]! }, (_, k) => {
      const stroke = strokes[index]! + k;
      return places.subarray(2 * points[stroke]!, 2 * points[stroke + 1]!);
    });
  }

  /** Whether anybody wrote the character. */
  has(text: string): boolean {
    return this.#writersOf.has(text);
  }

  /**
   * One of the writer's, or, where that writer has none, of another's.
   * @throws RangeError where nobody wrote it
   */
  draw(random: Random, writer: number, text: string): number {
    const own = this.#byWriter.get(writer)?.get(text);
    if (own !== undefined) return pick(random, own);
    const someone = this.#writersOf.get(text);
    if (someone === undefined) throw new RangeError(`pen bank: nobody wrote "${text}"`);
    return pick(random, this.#byWriter.get(pick(random, someone))!.get(text)!);
  }
}
