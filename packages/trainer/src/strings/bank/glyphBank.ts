import type { GlyphMeasures } from "./glyphMeasures.ts";
import { FIELD_AREA } from "./signedDistanceField.ts";

/** The ten digits' classes; a bank of letters has none of them. */
const DIGITS = 10;

/** The columns of a bank, one row a glyph: plain arrays, so that threads share them and files hold them. */
export interface GlyphColumns {
  /** `[count, 56, 56]` signed distance fields. */
  readonly fields: Uint8Array;
  /** The class: 0–9 for digits. */
  readonly labels: Uint8Array;
  /** Who wrote it: an id that says no more than "the same" or "another". */
  readonly writers: Int32Array;
  /** `[count, 6]`: half width, left, top, right, bottom, slant, as in GlyphMeasures. */
  readonly measures: Float32Array;
}

export const MEASURES = 6;
type Row = readonly [number, number, number, number, number, number];

/** Glyphs by writer and class. */
export class GlyphBank {
  readonly columns: GlyphColumns;
  readonly count: number;
  /** Every writer's id, ascending. */
  readonly writers: Int32Array;
  readonly #byWriter = new Map<number, Uint32Array[]>();

  /** @throws RangeError where the columns are of different lengths */
  constructor(columns: GlyphColumns) {
    this.columns = columns;
    this.count = columns.labels.length;
    if (
      columns.fields.length !== this.count * FIELD_AREA ||
      columns.writers.length !== this.count ||
      columns.measures.length !== this.count * MEASURES
    ) {
      throw new RangeError(
        `glyph bank: ${this.count} labels, ${columns.fields.length / FIELD_AREA} fields, ` +
          `${columns.writers.length} writers and ${columns.measures.length / MEASURES} rows of measures; ` +
          "each glyph needs one of each",
      );
    }
    const lists = new Map<number, number[][]>();
    for (let glyph = 0; glyph < this.count; glyph++) {
      const writer = columns.writers[glyph]!;
      let byClass = lists.get(writer);
      if (byClass === undefined) {
        byClass = Array.from({ length: DIGITS }, () => []);
        lists.set(writer, byClass);
      }
      byClass[columns.labels[glyph]!]?.push(glyph);
    }
    for (const [writer, byClass] of lists) {
      this.#byWriter.set(
        writer,
        byClass.map((list) => Uint32Array.from(list)),
      );
    }
    this.writers = Int32Array.from(lists.keys()).sort();
  }

  /** The glyphs of one class by one writer; empty where there are none. */
  of(writer: number, label: number): Uint32Array {
    return this.#byWriter.get(writer)?.[label] ?? NONE;
  }

  /** The measures of glyph number `index`. */
  measuresOf(index: number): GlyphMeasures {
    const row = this.columns.measures.subarray(index * MEASURES, (index + 1) * MEASURES);
    const [halfWidth, left, top, right, bottom, slant] = row as unknown as Row;
    return { halfWidth, left, top, right, bottom, slant };
  }
}

const NONE = new Uint32Array(0);
