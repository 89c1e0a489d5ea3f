import { connectedComponents } from "../components/connectedComponents.ts";
import { overlapX, overlapY } from "../geometry.ts";
import { type Glyph, glyphOf } from "../glyphs/glyph.ts";
import { smallWriting } from "../lines/smallWriting.ts";
import { maximumFilter } from "../morphology/maximumFilter.ts";
import type { Box, GrayImage, Mask } from "../raster.ts";
import { darkerThan, inkSplit, variance } from "./otsu.ts";

/** Faint ink is darker than paper by at least so many gray levels ... */
const leastContrast = 16;
/** ... and by so many standard deviations of the paper. */
const leastContrastToNoise = 4;
/** Dark ink is blurred over a stroke around it, at least and at most over so many pixels. */
const blur = [3, 8] as const;
/** Of the faint ink, at least this share must be in rows of marks: else it is texture. */
const leastWriting = 0.5;
/** A row has at least so many marks; pages have at most so many. */
const fewestMarks = 2;
const mostMarks = 1000;

/**
 * Pencil beside pen: writing so much fainter than the rest that one threshold for all takes it for paper. Around the ink that is
 * found, the paper is split again; what is darker counts where most of it are rows of marks like digits.
 *
 * @param darkness how much darker than the paper each pixel is, in gray levels
 * @param mask the ink that one threshold finds
 * @param stroke the width of its strokes in pixels
 * @returns the faint ink alone, or undefined where there is none
 */
export function faintInk(darkness: Uint8Array, mask: Mask, stroke: number): Mask | undefined {
  const radius = Math.min(Math.max(blur[0], Math.round(stroke)), blur[1]);
  // A quick look at a sixteenth of the pixels leaves out most images.
  const half = halved(mask);
  const few = { ...halved(half), data: largestOfFour(largestOfFour(mask.data, mask), half) };
  const dark = largestOfFour(largestOfFour(darkness, mask), half);
  if (faintSplit(dark, few, Math.ceil(radius / 4), leastContrastToNoise - 1) === undefined) return undefined;
  const found = faintSplit(darkness, mask, radius, leastContrastToNoise);
  if (found === undefined) return undefined;
  const gray: GrayImage = {
    width: mask.width,
    height: mask.height,
    channels: 1,
    data: new Uint8Array(darkness.length),
  };
  for (let i = 0; i < darkness.length; i++) gray.data[i] = found.near[i] === 0 ? 255 - darkness[i]! : 255;
  return writingOf(darkerThan(gray, found.threshold));
}

/** The split between paper and faint ink at least `radius` away from the ink of a mask; undefined where there is no such ink. */
function faintSplit(
  darkness: Uint8Array,
  { width, height, data }: Mask,
  radius: number,
  contrastToNoise: number,
) {
  const near = maximumFilter(data, width, height, radius);
  const counts = new Uint32Array(256);
  let pixels = 0;
  for (let i = 0; i < darkness.length; i++) {
    if (near[i] !== 0) continue;
    counts[255 - darkness[i]!]!++;
    pixels++;
  }
  if (pixels === 0) return undefined;
  const split = inkSplit(counts);
  const paper = counts.slice().fill(0, 0, split.threshold + 1);
  const noise = Math.sqrt(variance(paper, pixels * (1 - split.darkShare)));
  const contrast = split.lightMean - split.darkMean;
  if (!(contrast >= Math.max(leastContrast, contrastToNoise * noise))) return undefined;
  return { near, threshold: split.threshold };
}

function halved({ width, height }: Pick<Mask, "width" | "height">) {
  return { width: Math.ceil(width / 2), height: Math.ceil(height / 2) };
}

/** At half the size, the largest of four values each. */
function largestOfFour(data: Uint8Array, { width, height }: Pick<Mask, "width" | "height">): Uint8Array {
  const half = halved({ width, height });
  const out = new Uint8Array(half.width * half.height);
  for (let y = 0, at = 0; y < half.height; y++) {
    const above = 2 * y * width;
    const below = Math.min(2 * y + 1, height - 1) * width;
    for (let x = 0; x < half.width; x++) {
      const left = 2 * x;
      const right = Math.min(left + 1, width - 1);
      let most = data[above + left]!;
      if (data[above + right]! > most) most = data[above + right]!;
      if (data[below + left]! > most) most = data[below + left]!;
      if (data[below + right]! > most) most = data[below + right]!;
      out[at++] = most;
    }
  }
  return out;
}

/** The ink that is rows of marks like digits, and what stands beside these marks; undefined where that is not most of it. */
function writingOf(mask: Mask): Mask | undefined {
  const labeling = connectedComponents(mask);
  const glyphs = labeling.components.map(glyphOf);
  if (glyphs.length > 20 * mostMarks) return undefined;
  const rows = smallWriting(glyphs, [], fewestMarks);
  const marks = rows.flat();
  const ink = (of: readonly Glyph[]) => of.reduce((sum, { area }) => sum + area, 0);
  if (marks.length === 0 || marks.length > mostMarks || ink(marks) < leastWriting * ink(glyphs))
    return undefined;
  const isMark = new Set(marks);
  const kept = glyphs.filter(
    (glyph) => isMark.has(glyph) || marks.some(({ box }) => isBeside(box, glyph.box)),
  );
  const isKept = new Uint8Array(labeling.components.length + 1);
  for (const { labels } of kept) isKept[labels[0]!] = 1;
  return { ...mask, data: Uint8Array.from(labeling.labels, (label) => isKept[label]!) };
}

/** Whether small ink may belong to a mark, as a broken stroke of it does. */
function isBeside(mark: Box, box: Box): boolean {
  if (box.height > mark.height || box.width > 2 * mark.height) return false;
  const near = mark.height / 2;
  const around = { x: mark.x - near, y: mark.y, width: mark.width + 2 * near, height: mark.height };
  return overlapX(around, box) > 0 && overlapY(around, box) > 0;
}
