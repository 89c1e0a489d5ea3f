import type { Labeling } from "../components/connectedComponents.ts";
import type { Glyph } from "../glyphs/glyph.ts";
import { type StrokeMask, strokeMask } from "./strokeMask.ts";

/** How much stroke a mark has and how it lies. All but the holes are shares of the mark's height, so that size and pen do not count. */
export interface StrokeExtent {
  /** Runs of ink in all rows: how far the strokes reach up and down, taken together. 1 for a bar, 2 for a ring. */
  readonly upright: number;
  /** Runs of ink in all columns: how far the strokes reach along the line, taken together. */
  readonly level: number;
  /** Rows in which 2 or more, and 3 or more strokes stand beside each other. */
  readonly rows2: number;
  readonly rows3: number;
  /** Columns in which 3 or more, and 4 or more strokes lie one above the other. */
  readonly columns3: number;
  readonly columns4: number;
  /** Ink over the mark's height squared. */
  readonly ink: number;
  /** Paper that ink closes in: components less the Euler number, which Gray's bit quads count for 8-connected ink. */
  readonly holes: number;
}

/** Four times what a 2 x 2 window adds to the Euler number, by its pixels a b / c d as the bits a + 2b + 4c + 8d. */
const eulerOf = Int8Array.of(0, 1, 1, 0, 1, 0, -2, -1, 1, -2, 0, -1, 0, -1, -1, 0);

/**
 * Measures a mark's strokes in one pass.
 *
 * Gray 1971, "Local properties of binary images in two dimensions", IEEE Trans. Computers C-20(5), for the Euler number.
 */
export function strokeExtent(
  { box, labels, area }: Glyph,
  labeling: Labeling,
  mask: StrokeMask = strokeMask({ box, labels, area }, labeling),
): StrokeExtent {
  const { ink, stride, rows } = mask;
  const columns = new Uint8Array(stride);
  let rowRuns = 0;
  let rows2 = 0;
  let rows3 = 0;
  let euler = 0;
  for (let row = stride; row < ink.length; row += stride) {
    let runs = 0;
    let window = 0;
    for (let x = 1; x < stride; x++) {
      window = ((window >> 1) & 5) | (ink[row - stride + x]! << 1) | (ink[row + x]! << 3);
      if (window === 0) continue;
      euler += eulerOf[window]!;
      // A run of the row begins where the pixel before is paper, one of the column where that above is.
      if ((window & 12) === 8) runs++;
      if ((window & 10) === 8) columns[x] = columns[x]! + 1;
    }
    rowRuns += runs;
    if (runs > 1) rows2++;
    if (runs > 2) rows3++;
  }
  let columnRuns = 0;
  let columns3 = 0;
  let columns4 = 0;
  for (let x = 1; x < stride; x++) {
    const runs = columns[x]!;
    columnRuns += runs;
    if (runs > 2) columns3++;
    if (runs > 3) columns4++;
  }
  const share = (length: number) => length / (rows - 2);
  return {
    upright: share(rowRuns),
    level: share(columnRuns),
    rows2: share(rows2),
    rows3: share(rows3),
    columns3: share(columns3),
    columns4: share(columns4),
    ink: area / box.height ** 2,
    holes: labels.length - euler / 4,
  };
}
