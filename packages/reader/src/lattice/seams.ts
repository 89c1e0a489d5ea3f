import type { Glyph, Labelling } from "@numera/vision";

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
export function seamsOf(glyph: Glyph, labelling: Labelling, height: number): Seam[] {
  const { width, height: rows } = glyph.box;
  const ink = inkOf(glyph, labelling);
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

function inkOf({ labels: own, box }: Glyph, { labels, width }: Labelling): Uint8Array {
  const ink = new Uint8Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const label = labels[(box.y + y) * width + box.x + x]!;
      if (label !== 0 && own.includes(label)) ink[y * box.width + x] = 1;
    }
  }
  return ink;
}

/** For each pixel the least cost of a way to it from the top (`step` 1) or from the bottom (-1), itself included. */
function leastInk(ink: Uint8Array, width: number, rows: number, step: 1 | -1): Float32Array {
  const least = new Float32Array(width * rows);
  const first = step === 1 ? 0 : rows - 1;
  for (let k = 0; k < rows; k++) {
    const row = (first + step * k) * width;
    for (let x = 0; x < width; x++) {
      let before = 0;
      if (k > 0) {
        const above = row - step * width + x;
        before = least[above]!;
        if (x > 0) before = Math.min(before, least[above - 1]! + aside);
        if (x + 1 < width) before = Math.min(before, least[above + 1]! + aside);
      }
      least[row + x] = before + cost(ink[row + x]!);
    }
  }
  return least;
}

/** The median length of the ink's horizontal runs: the width of upright strokes. */
function typicalRun(ink: Uint8Array, width: number): number {
  const runs: number[] = [];
  let run = 0;
  for (let i = 0; i < ink.length; i++) {
    if (ink[i] === 1) run++;
    if (run > 0 && (ink[i] === 0 || (i + 1) % width === 0)) {
      runs.push(run);
      run = 0;
    }
  }
  runs.sort((a, b) => a - b);
  return runs[runs.length >> 1] ?? 1;
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
