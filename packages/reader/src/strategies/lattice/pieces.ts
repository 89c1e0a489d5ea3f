import type { Box, Glyph, Labeling } from "@numera/vision";
import { type Seam, seamsOf } from "./seams.ts";

/** What stands between two pieces of a line. */
export interface Boundary {
  /** Strokes that a cut goes through; 0 between marks that stand apart. */
  readonly strokes: number;
  /** The width of the mark that is cut, in digit heights; 0 between marks. */
  readonly markWidth: number;
  /** Paper between the marks, in digit heights, below 0 where they stand above each other; 0 at a cut. */
  readonly gap: number;
}

/** A line's ink in pieces, each a digit at most, in reading order. */
export interface Pieces {
  /** Each piece has one label of `labeling`, or several where a mark is whole. */
  readonly pieces: readonly Glyph[];
  /** Between piece i and i + 1. */
  readonly boundaries: readonly Boundary[];
}

/** Marks wider than this share of the height are cut: a digit and a 1 that touch are. */
const leastWidth = 0.6;
/** Digits that touch are at least this high, as a share of the line's digits: zeros are often written small. */
const lowestRow = 0.5;

/**
 * Cuts the marks of each line wherever digits may touch, and now and then within a digit.
 *
 * @returns the pieces line by line, and the labeling that they refer to: the page's with cut marks relabeled
 */
export function piecesOf(
  lines: readonly { readonly glyphs: readonly Glyph[]; readonly height: number }[],
  labeling: Labeling,
): { lines: Pieces[]; labeling: Labeling } {
  const labels = labeling.labels.slice();
  const result: Labeling = { ...labeling, labels };
  let nextLabel = labeling.components.length + 1;
  const cutLines = lines.map(({ glyphs, height }) => {
    const pieces: Glyph[] = [];
    const boundaries: Boundary[] = [];
    let last: Box | undefined;
    for (const glyph of glyphs) {
      if (last !== undefined) {
        boundaries.push({ strokes: 0, markWidth: 0, gap: (glyph.box.x - last.x - last.width) / height });
      }
      last = glyph.box;
      const digitHeight = Math.max(glyph.box.height, lowestRow * height);
      const seams = glyph.box.width > leastWidth * digitHeight ? seamsOf(glyph, labeling, digitHeight) : [];
      if (seams.length === 0) {
        pieces.push(glyph);
        continue;
      }
      const extents = cutAlong(seams, glyph, result, nextLabel);
      let before: number | undefined;
      extents.forEach((extent, part) => {
        if (extent.area === 0) return;
        if (before !== undefined) {
          // Where a piece between two seams is empty, the ink of the deeper of them stands between its neighbors.
          const strokes = Math.max(...seams.slice(before, part).map((seam) => seam.strokes));
          boundaries.push({ strokes, markWidth: glyph.box.width / digitHeight, gap: 0 });
        }
        before = part;
        pieces.push(glyphOf(nextLabel + part, extent));
      });
      nextLabel += extents.length;
    }
    return { pieces, boundaries };
  });
  return { lines: cutLines, labeling: result };
}

/** Gives the ink of a mark between two seams a label of its own each, `first` and on. @returns where it is */
function cutAlong(
  seams: readonly Seam[],
  { box, labels: own }: Glyph,
  to: Labeling,
  first: number,
): Extent[] {
  const extents = seams.concat(seams[0]!).map(() => emptyExtent());
  for (let y = 0; y < box.height; y++) {
    const row = (box.y + y) * to.width + box.x;
    let start = 0;
    for (let part = 0; part < extents.length; part++) {
      const end = part < seams.length ? Math.min(box.width, seams[part]!.columns[y]!) : box.width;
      for (let x = start; x < end; x++) {
        const label = to.labels[row + x]!;
        if (label === 0 || !own.includes(label)) continue;
        to.labels[row + x] = first + part;
        extend(extents[part]!, box.x + x, box.y + y);
      }
      start = Math.max(start, end);
    }
  }
  return extents;
}

interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
  area: number;
}

function emptyExtent(): Extent {
  const furthest = 0x3fffffff; // a small integer, which Infinity is not
  return { left: furthest, top: furthest, right: 0, bottom: 0, area: 0 };
}

function extend(extent: Extent, x: number, y: number): void {
  if (x < extent.left) extent.left = x;
  if (y < extent.top) extent.top = y;
  if (x >= extent.right) extent.right = x + 1;
  if (y >= extent.bottom) extent.bottom = y + 1;
  extent.area++;
}

function glyphOf(label: number, { left, top, right, bottom, area }: Extent): Glyph {
  return { labels: [label], box: { x: left, y: top, width: right - left, height: bottom - top }, area };
}
