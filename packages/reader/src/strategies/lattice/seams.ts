import type { Glyph, Labeling } from "@numera/vision";

/** A way through a glyph from top to bottom. */
export interface Seam {
  /** By row of the glyph's box the first column right of the seam. */
  readonly columns: Int32Array;
  /** Ink that it goes through, in widths of the glyph's strokes: 1 cuts one stroke straight across. */
  readonly strokes: number;
}

/** Seams are at least this far apart and from the glyph's ends, as a share of the height. */
const apart = 0.2;
/** A seam through more than so many strokes cuts along one. */
const mostStrokes = 2.5;
/** What a step costs in paper, and what a step aside adds: straight ways are preferred, a little. */
const paper = 0.01;
const aside = 0.05;

/**
 * Where touching digits may be cut: the ways from the top of a glyph to its bottom through the least ink that cross the
 * middle row in a local minimum of it, left to right. A way goes down one row at a time, straight or aslant, so that it
 * follows the white between slanted digits. No two of them cross.
 *
 * @param height of a digit, in pixels
 */
export function seamsOf(glyph: Glyph, labeling: Labeling, height: number): Seam[] {
  const { width, height: rows } = glyph.box;
  const ink = inkOf(glyph, labeling);
  const down = leastInk(ink, width, rows, 1);
  const up = leastInk(ink, width, rows, -1);
  const stroke = typicalRun(ink, width);
  const middle = rows >> 1;
  const through = (x: number) => {
    const i = middle * width + x;
    return down[i]! + up[i]! - cost(ink[i]!);
  };
  const margin = Math.max(1, Math.round(apart * height));
  const candidates: { x: number; cost: number }[] = [];
  for (let x = margin; x < width - margin; x++) {
    const here = through(x);
    if (here <= through(x - 1) && here <= through(x + 1) && here <= mostStrokes * stroke) {
      candidates.push({ x, cost: here });
    }
  }
  candidates.sort((a, b) => a.cost - b.cost);
  const chosen: typeof candidates = [];
  for (const candidate of candidates) {
    if (chosen.every(({ x }) => Math.abs(x - candidate.x) >= margin)) chosen.push(candidate);
  }
  return chosen
    .sort((a, b) => a.x - b.x)
    .map(({ x, cost }) => ({ columns: trace(down, up, width, rows, x), strokes: cost / stroke }));
}

const cost = (ink: number) => (ink === 1 ? 1 : paper);

function inkOf({ labels: own, box }: Glyph, { labels, width }: Labeling): Uint8Array {
  const ink = new Uint8Array(box.width * box.height);
  let last = own[0]!; // most ink has the label of the pixel before
  for (let y = 0, to = 0; y < box.height; y++) {
    const row = (box.y + y) * width + box.x;
    for (let x = 0; x < box.width; x++, to++) {
      const label = labels[row + x]!;
      if (label === 0) continue;
      if (label !== last) {
        if (!own.includes(label)) continue;
        last = label;
      }
      ink[to] = 1;
    }
  }
  return ink;
}

/** For each pixel the least cost of a way to it from the top (`step` 1) or from the bottom (-1), itself included. */
function leastInk(ink: Uint8Array, width: number, rows: number, step: 1 | -1): Float32Array {
  const least = new Float32Array(width * rows);
  const first = step === 1 ? 0 : (rows - 1) * width;
  for (let x = 0; x < width; x++) least[first + x] = cost(ink[first + x]!);
  for (let k = 1; k < rows; k++) goOn(least, ink, first + step * k * width, step * width, width);
  return least;
}

/** The least costs of the row that begins at `row`, from those of the row that is `step` before it. */
function goOn(least: Float32Array, ink: Uint8Array, row: number, step: number, width: number): void {
  let left = Number.POSITIVE_INFINITY;
  let above = least[row - step]!;
  const last = row + width - 1;
  for (let at = row; at <= last; at++) {
    const right = at < last ? least[at + 1 - step]! : Number.POSITIVE_INFINITY;
    least[at] = Math.min(above, Math.min(left, right) + aside) + cost(ink[at]!);
    left = above;
    above = right;
  }
}

/** The median length of the ink's horizontal runs: the width of upright strokes. */
function typicalRun(ink: Uint8Array, width: number): number {
  const counts = new Int32Array(width + 1);
  let runs = 0;
  for (let start = 0; start < ink.length; start += width) {
    let run = 0;
    for (let i = start; i < start + width; i++) {
      if (ink[i] === 1) run++;
      else if (run > 0) {
        counts[run]!++;
        runs++;
        run = 0;
      }
    }
    if (run > 0) {
      counts[run]!++;
      runs++;
    }
  }
  if (runs === 0) return 1;
  let rank = runs >> 1;
  let length = 1;
  while (rank >= counts[length]!) rank -= counts[length++]!;
  return length;
}

/** The cheapest way through column `x` of the middle row. */
function trace(down: Float32Array, up: Float32Array, width: number, rows: number, x: number): Int32Array {
  const columns = new Int32Array(rows);
  const middle = rows >> 1;
  const follow = (least: Float32Array, step: 1 | -1) => {
    let column = x;
    columns[middle] = x;
    for (let y = middle + step; y >= 0 && y < rows; y += step) {
      let best = column;
      let bestCost = least[y * width + column]!;
      for (const other of [column - 1, column + 1]) {
        if (other < 0 || other >= width) continue;
        const candidate = least[y * width + other]! + aside;
        if (candidate < bestCost) {
          best = other;
          bestCost = candidate;
        }
      }
      column = best;
      columns[y] = column;
    }
  };
  follow(down, -1);
  follow(up, 1);
  return columns;
}
