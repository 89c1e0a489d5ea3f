import type { Labeling } from "../components/connectedComponents.ts";
import type { Glyph } from "../glyphs/glyph.ts";
import { maximumFilter } from "../morphology/maximumFilter.ts";
import type { Box } from "../raster.ts";
import { resample } from "../resample.ts";
import { scratch } from "../scratch.ts";
import { cutOut, type Strokes, strokesOf } from "./strokes.ts";

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
 * that edges stay gray, then moved by whole pixels so that its center of mass stands at (14, 14) of 28x28.
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
  labeling: Labeling,
  ink: Uint8Array,
  out: Float32Array,
  offset: number,
): void {
  const marks = [strokesOf(glyph, labeling, ink)];
  digitImageOf(marks, glyph.box, ink, labeling.width, out, offset);
}

/**
 * `digitImage` of one mark or several that make up a digit.
 *
 * @param box around all their ink
 * @param width of the page
 */
export function digitImageOf(
  marks: readonly Strokes[],
  box: Box,
  ink: Uint8Array,
  width: number,
  out: Float32Array,
  offset: number,
): void {
  const strokes = cutOut(marks, box, ink, width);
  const scale = boxSide / Math.max(box.width, box.height);
  const radius = thickening(box, strokes, scale);
  const plane = radius > 0 ? thickened(strokes, box, radius) : strokes;
  const toWidth = Math.max(1, Math.round(box.width * scale));
  const toHeight = Math.max(1, Math.round(box.height * scale));
  const small = resample(plane, box.width, box.height, toWidth, toHeight);
  let mass = 0;
  let massX = 0;
  let massY = 0;
  let peak = 0;
  for (let y = 0; y < toHeight; y++) {
    for (let x = 0; x < toWidth; x++) {
      const value = small[y * toWidth + x]!;
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
  for (let y = 0; y < toHeight; y++) {
    for (let x = 0; x < toWidth; x++) {
      const column = left + x;
      const row = top + y;
      if (column < 0 || column >= digitSide || row < 0 || row >= digitSide) continue;
      out[offset + row * digitSide + column] = small[y * toWidth + x]! / peak;
    }
  }
}

const scratchOf = {
  thickened: scratch(Uint8Array),
  above: scratch(Uint8Array),
};

function thickened(strokes: Uint8Array, { width, height }: Box, radius: number): Uint8Array {
  return maximumFilter(strokes, width, height, radius, scratchOf.thickened(width * height));
}

/** By how many source pixels to widen each side of the strokes so that they survive the reduction. */
function thickening({ width, height }: Box, strokes: Uint8Array, scale: number): number {
  let area = 0;
  let edges = 0;
  const above = scratchOf.above(width).fill(0, 0, width);
  for (let y = 0, i = 0; y < height; y++) {
    let before = 0;
    for (let x = 0; x < width; x++, i++) {
      const value = strokes[i]!;
      if ((value | before | above[x]!) === 0) continue; // Most of it is paper.
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
