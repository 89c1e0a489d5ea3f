import type { Labelling } from "../components/connectedComponents.ts";
import type { Glyph } from "../glyphs/glyph.ts";
import { maximumFilter } from "../morphology/closing.ts";
import type { Box } from "../raster.ts";
import { resample } from "../resample.ts";
import { scratch } from "../scratch.ts";

/** Side of the square image that classifiers take, in pixels. */
export const digitSide = 28;
/** Side of the box that the digit fills in it. */
const boxSide = 20;
/** MNIST's strokes are about 2.4 pixels wide (median); strokes that would come out thinner than this are thickened. */
const thinnestStroke = 1.8;
const thickenTo = 2.2;

/** Symmetric digits lie half-way between two places; a twentieth of a pixel decides, not rounding errors. */
const tieBreak = 0.05;

/**
 * A glyph as MNIST's digits were made: fitted into a 20x20 box with its aspect kept, by area averaging so
 * that edges stay gray, then moved by whole pixels so that its centre of mass stands at (14, 14) of 28x28.
 *
 * Intensities come from the gray image under the component (and one pixel around it, where its soft edges
 * are): 0 at the paper, 1 at the stroke's own darkness, so a pale pencil gives the same image as a pen.
 *
 * @param ink how much darker than the paper each pixel is, in gray levels
 * @param out receives `28 * 28` values from 0 (paper) to 1 (ink) at `offset`
 *
 * LeCun, Cortes & Burges, "The MNIST database of handwritten digits".
 */
export function digitImage(
  glyph: Glyph,
  labelling: Labelling,
  ink: Uint8Array,
  out: Float32Array,
  offset: number,
): void {
  const { box } = glyph;
  const strokes = cutOut(glyph, labelling, ink);
  const scale = boxSide / Math.max(box.width, box.height);
  const radius = thickening(glyph, strokes, scale);
  const plane = radius > 0 ? thickened(strokes, box, radius) : strokes;
  const width = Math.max(1, Math.round(box.width * scale));
  const height = Math.max(1, Math.round(box.height * scale));
  const small = resample(plane, box.width, box.height, width, height);
  let mass = 0;
  let massX = 0;
  let massY = 0;
  let peak = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = small[y * width + x]!;
      mass += value;
      massX += value * x;
      massY += value * y;
      if (value > peak) peak = value;
    }
  }
  out.fill(0, offset, offset + digitSide * digitSide);
  if (mass === 0) return;
  const left = Math.round(digitSide / 2 - massX / mass - tieBreak);
  const top = Math.round(digitSide / 2 - massY / mass - tieBreak);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const column = left + x;
      const row = top + y;
      if (column < 0 || column >= digitSide || row < 0 || row >= digitSide) continue;
      out[offset + row * digitSide + column] = small[y * width + x]! / peak;
    }
  }
}

const scratchOf = {
  inside: scratch(Uint8Array),
  strokes: scratch(Uint8Array),
  thickened: scratch(Uint8Array),
  above: scratch(Uint8Array),
  counts: scratch(Uint32Array),
  intensities: scratch(Uint8Array),
};

function thickened(strokes: Uint8Array, { width, height }: Box, radius: number): Uint8Array {
  return maximumFilter(strokes, width, height, radius, scratchOf.thickened(width * height));
}

/** The glyph's intensities in its box, 0 paper to 255 ink, in scratch memory; other components' pixels are paper. */
function cutOut({ labels: own, box }: Glyph, { labels, width }: Labelling, ink: Uint8Array): Uint8Array {
  // A pixel of paper all around saves every test for the box's edge.
  const stride = box.width + 2;
  const inside = scratchOf.inside(stride * (box.height + 2)).fill(0, 0, stride * (box.height + 2));
  const counts = scratchOf.counts(256).fill(0);
  let area = 0;
  let last = own[0]!; // most pixels have the label of the one before
  for (let y = 0; y < box.height; y++) {
    let at = (box.y + y) * width + box.x;
    const start = (y + 1) * stride + 1;
    for (let i = start; i < start + box.width; i++, at++) {
      const label = labels[at]!;
      if (label === 0) continue;
      if (label !== last) {
        if (!own.includes(label)) continue;
        last = label;
      }
      inside[i] = 1;
      counts[ink[at]!]!++;
      area++;
    }
  }
  const full = Math.max(1, median(counts, area));
  const intensities = scratchOf.intensities(256);
  for (let level = 0; level < 256; level++) {
    intensities[level] = Math.min(255, Math.round((255 * level) / full));
  }
  const plane = scratchOf.strokes(box.width * box.height);
  const column = (i: number) => inside[i - stride]! | inside[i]! | inside[i + stride]!;
  for (let y = 0, to = 0; y < box.height; y++) {
    let at = (box.y + y) * width + box.x;
    const start = (y + 1) * stride + 1;
    let before = 0;
    let here = column(start);
    for (let i = start; i < start + box.width; i++, at++, to++) {
      const after = column(i + 1);
      const near = before | here | after;
      before = here;
      here = after;
      const isPaper = near === 0 || (inside[i] === 0 && labels[at] !== 0);
      plane[to] = isPaper ? 0 : intensities[ink[at]!]!;
    }
  }
  return plane;
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

/** By how many source pixels to widen each side of the strokes so that they survive the reduction. */
function thickening({ box }: Glyph, strokes: Uint8Array, scale: number): number {
  let area = 0;
  let edges = 0;
  const { width } = box;
  const above = scratchOf.above(width).fill(0, 0, width);
  for (let y = 0, i = 0; y < box.height; y++) {
    let before = 0;
    for (let x = 0; x < width; x++, i++) {
      const value = strokes[i]!;
      area += value;
      edges += Math.abs(value - before) + Math.abs(value - above[x]!);
      before = value;
      above[x] = value;
    }
    edges += before;
  }
  for (let x = 0; x < width; x++) edges += above[x]!;
  // Cauchy-Crofton: crossings along rows and columns count 4 / pi of a curve's length.
  const perimeter = (edges * Math.PI) / 4;
  const stroke = ((2 * area) / perimeter) * scale;
  return stroke >= thinnestStroke ? 0 : Math.round((thickenTo - stroke) / 2 / scale);
}
