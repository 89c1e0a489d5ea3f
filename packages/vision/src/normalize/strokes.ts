import type { Labeling } from "../components/connectedComponents.ts";
import type { Glyph } from "../glyphs/glyph.ts";
import type { Box } from "../raster.ts";
import { scratch } from "../scratch.ts";

/**
 * The pixels of a mark: its ink and, one pixel around it, the paper where its soft edges are. A digit that may be made of several marks is cut
 * out of theirs, and each is looked for once, in however many digits it may be.
 */
export interface Strokes {
  /** `[runs, 3]`: the row, the first column and the one behind the last of each run of pixels. */
  readonly runs: readonly number[];
  /** How often each darkness occurs in the ink `[256]`. */
  readonly levels: Uint32Array;
}

const scratchOf = {
  inside: scratch(Uint8Array),
  plane: scratch(Uint8Array),
  levels: scratch(Uint32Array),
  intensities: scratch(Uint8Array),
};

/** @param ink how much darker than the paper each pixel of the page is, in gray levels */
export function strokesOf(
  { labels: own, box }: Glyph,
  { labels, width, height }: Labeling,
  ink: Uint8Array,
): Strokes {
  const around = 1;
  // Two pixels of paper around the box: one for the soft edges, one that saves every test for the margin's own edge.
  const margin = around + 1;
  const stride = box.width + 2 * margin;
  const inside = scratchOf.inside(stride * (box.height + 2 * margin));
  inside.fill(0, 0, stride * (box.height + 2 * margin));
  const levels = new Uint32Array(256);
  let last = own[0]!; // most pixels have the label of the one before
  for (let y = 0; y < box.height; y++) {
    let at = (box.y + y) * width + box.x;
    const start = (y + margin) * stride + margin;
    for (let i = start; i < start + box.width; i++, at++) {
      const label = labels[at]!;
      if (label === 0) continue;
      if (label !== last) {
        if (!own.includes(label)) continue;
        last = label;
      }
      inside[i] = 1;
      levels[ink[at]!]!++;
    }
  }
  const runs: number[] = [];
  const left = Math.max(0, box.x - around);
  const right = Math.min(width, box.x + box.width + around);
  const bottom = Math.min(height, box.y + box.height + around);
  for (let y = Math.max(0, box.y - around); y < bottom; y++) {
    addRuns(
      runs,
      y,
      left,
      right,
      labels,
      y * width,
      inside,
      (y - box.y + margin) * stride + left - box.x + margin,
      stride,
    );
  }
  return { runs, levels };
}

/** The runs of a row: ink, or paper beside it. @param at the row's first pixel on the page; @param i that of `left` in `inside` */
function addRuns(
  runs: number[],
  y: number,
  left: number,
  right: number,
  labels: Int32Array,
  at: number,
  inside: Uint8Array,
  i: number,
  stride: number,
): void {
  let start = -1;
  let before = inside[i - 1 - stride]! | inside[i - 1]! | inside[i - 1 + stride]!;
  let here = inside[i - stride]! | inside[i]! | inside[i + stride]!;
  for (let x = left; x < right; x++, i++) {
    const after = inside[i + 1 - stride]! | inside[i + 1]! | inside[i + 1 + stride]!;
    const isStroke = (before | here | after) === 1 && (inside[i] === 1 || labels[at + x] === 0);
    before = here;
    here = after;
    if (isStroke) {
      if (start < 0) start = x;
    } else if (start >= 0) {
      runs.push(y, start, x);
      start = -1;
    }
  }
  if (start >= 0) runs.push(y, start, right);
}

/**
 * Marks by themselves, 0 paper to 255 ink; what else stands in the box is paper. The median of the ink is 255, so that a pale
 * pencil gives the same as a pen.
 *
 * @param width of the page
 * @returns `[box.height, box.width]`, in scratch memory
 */
export function cutOut(marks: readonly Strokes[], box: Box, ink: Uint8Array, width: number): Uint8Array {
  const intensities = intensitiesOf(marks);
  const plane = scratchOf.plane(box.width * box.height).fill(0, 0, box.width * box.height);
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  for (const { runs } of marks) {
    for (let r = 0; r < runs.length; r += 3) {
      const y = runs[r]!;
      if (y < box.y || y >= bottom) continue;
      const start = Math.max(box.x, runs[r + 1]!);
      const end = Math.min(right, runs[r + 2]!);
      paint(plane, (y - box.y) * box.width + start - box.x, ink, y * width + start, end - start, intensities);
    }
  }
  return plane;
}

function paint(
  plane: Uint8Array,
  to: number,
  ink: Uint8Array,
  from: number,
  count: number,
  intensities: Uint8Array,
): void {
  for (const end = from + count; from < end; from++, to++) plane[to] = intensities[ink[from]!]!;
}

/** What each darkness is in a digit of these marks `[256]`, in scratch memory. */
function intensitiesOf(marks: readonly Strokes[]): Uint8Array {
  const levels = scratchOf.levels(256).fill(0);
  let area = 0;
  for (const mark of marks) {
    for (let level = 0; level < 256; level++) {
      const count = mark.levels[level]!;
      levels[level]! += count;
      area += count;
    }
  }
  const full = Math.max(1, median(levels, area));
  const intensities = scratchOf.intensities(256);
  for (let level = 0; level < 256; level++) {
    intensities[level] = Math.min(255, Math.round((255 * level) / full));
  }
  return intensities;
}

/** The median of `total` values of which `counts` says how often each occurs. */
function median(counts: Uint32Array, total: number): number {
  let left = total / 2;
  for (let value = 0; value < counts.length; value++) {
    left -= counts[value]!;
    if (left <= 0) return value;
  }
  return 0;
}
