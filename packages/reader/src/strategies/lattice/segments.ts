import { type Glyph, unite } from "@numera/vision";
import type { Pieces } from "./pieces.ts";

/** Consecutive pieces of a line that may be one digit: `from` (the first) to `to` (behind the last). */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly glyph: Glyph;
}

/** A digit is made of so many pieces at most, */
const mostPieces = 5;
/** is no wider than so many heights, unless it cannot be cut, */
const widest = 1.5;
/** and has no gap wider than this share of the height. */
const widestGap = 0.25;
/** What was cut from a mark and is lower than this share of the height is a part of a digit. */
const lowestPart = 0.4;

/** Every run of pieces that may be a digit, by its first piece, then by its length. */
export function segmentsOf({ pieces, boundaries }: Pieces, height: number): Segment[] {
  const segments: Segment[] = [];
  const isPart = (from: number, to: number, { box }: Glyph) =>
    box.height < lowestPart * height &&
    ((boundaries[from - 1]?.strokes ?? 0) > 0 || (boundaries[to - 1]?.strokes ?? 0) > 0);
  const add = (from: number, to: number, glyph: Glyph) => {
    if (!isPart(from, to, glyph)) segments.push({ from, to, glyph });
  };
  for (let from = 0; from < pieces.length; from++) {
    let glyph = pieces[from]!;
    add(from, from + 1, glyph);
    for (let to = from + 2; to <= Math.min(pieces.length, from + mostPieces); to++) {
      if (boundaries[to - 2]!.gap > widestGap) break;
      const next = pieces[to - 1]!;
      glyph = {
        labels: [...glyph.labels, ...next.labels],
        box: unite(glyph.box, next.box),
        area: glyph.area + next.area,
      };
      if (glyph.box.width > widest * Math.max(height, glyph.box.height)) break;
      add(from, to, glyph);
    }
  }
  return segments;
}
