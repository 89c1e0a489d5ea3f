import type { Labelling } from "../components/connectedComponents.ts";
import type { Glyph } from "../glyphs/glyph.ts";
import { resample } from "../resample.ts";

/** Side of the square image that classifiers take, in pixels. */
export const digitSide = 28;
/** Side of the box that the digit fills in it. */
const boxSide = 20;
/** MNIST's strokes are about 2.4 pixels wide (median); strokes that would come out thinner than this are thickened. */
const thinnestStroke = 1.8;
const thickenTo = 2.2;

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
  const plane = radius > 0 ? thicken(strokes, box.width, box.height, radius) : strokes;
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
      peak = Math.max(peak, value);
    }
  }
  out.fill(0, offset, offset + digitSide * digitSide);
  if (mass === 0) return;
  const left = Math.round(digitSide / 2 - massX / mass);
  const top = Math.round(digitSide / 2 - massY / mass);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const column = left + x;
      const row = top + y;
      if (column < 0 || column >= digitSide || row < 0 || row >= digitSide) continue;
      out[offset + row * digitSide + column] = small[y * width + x]! / peak;
    }
  }
}

/** The glyph's intensities 0..1 in its box; other components' pixels are paper. */
function cutOut({ labels, box }: Glyph, labelling: Labelling, ink: Uint8Array): Float32Array {
  const own = new Uint8Array(labelling.components.length + 1);
  for (const label of labels) own[label] = 1;
  const { width, height } = labelling;
  const inside: number[] = [];
  const near = new Uint8Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const at = (box.y + y) * width + box.x + x;
      if (own[labelling.labels[at]!] === 0) continue;
      inside.push(ink[at]!);
      for (let ny = Math.max(0, y - 1); ny <= Math.min(box.height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(box.width - 1, x + 1); nx++)
          near[ny * box.width + nx] = 1;
      }
    }
  }
  const full = Math.max(1, inside.sort((a, b) => a - b)[inside.length >> 1]!);
  const plane = new Float32Array(near.length);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      if (near[y * box.width + x] === 0) continue;
      const at = (box.y + y) * width + box.x + x;
      const label = labelling.labels[at]!;
      if (label !== 0 && own[label] === 0) continue;
      plane[y * box.width + x] = Math.min(1, ink[at]! / full);
    }
  }
  void height;
  return plane;
}

/** By how many source pixels to widen each side of the strokes so that they survive the reduction. */
function thickening({ box }: Glyph, strokes: Float32Array, scale: number): number {
  let area = 0;
  let edges = 0;
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const value = strokes[y * box.width + x]!;
      area += value;
      edges += Math.abs(value - (x > 0 ? strokes[y * box.width + x - 1]! : 0));
      edges += Math.abs(value - (y > 0 ? strokes[(y - 1) * box.width + x]! : 0));
      if (x === box.width - 1) edges += value;
      if (y === box.height - 1) edges += value;
    }
  }
  // Cauchy-Crofton: crossings along rows and columns count 4 / pi of a curve's length.
  const perimeter = (edges * Math.PI) / 4;
  const stroke = ((2 * area) / perimeter) * scale;
  return stroke >= thinnestStroke ? 0 : Math.round((thickenTo - stroke) / 2 / scale);
}

/** Grayscale dilation by a square of side `2 radius + 1`, within the box. */
function thicken(plane: Float32Array, width: number, height: number, radius: number): Float32Array {
  const across = new Float32Array(plane.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let value = 0;
      for (let k = Math.max(0, x - radius); k <= Math.min(width - 1, x + radius); k++) {
        value = Math.max(value, plane[y * width + k]!);
      }
      across[y * width + x] = value;
    }
  }
  const out = new Float32Array(plane.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let value = 0;
      for (let k = Math.max(0, y - radius); k <= Math.min(height - 1, y + radius); k++) {
        value = Math.max(value, across[k * width + x]!);
      }
      out[y * width + x] = value;
    }
  }
  return out;
}
