import type { GrayImage } from "../raster.ts";
import { resample } from "../resample.ts";

/** A line of writing as a line network takes it: `[height, width]` row-major, ink about 1 and paper about 0. */
export interface LineImage {
  readonly width: number;
  readonly height: number;
  readonly ink: Float32Array;
}

/** The share of pixels darker than paper's level, and than ink's. */
const PAPER = 0.7;
const INK = 0.02;

/** Gray levels between paper and ink at least, so that the noise of an empty line is not blown up into ink. */
const LEAST_CONTRAST = 18;

/** What is brighter than paper or darker than ink is kept up to here. */
const [LOWEST, HIGHEST] = [-0.5, 1.5];

/**
 * Brings a line, dark on light, to `height` pixels with its aspect kept, and its contrast to
 * `(p70 - gray) / max(p70 - p2, 18)`, cut to -0.5..1.5, where p70 and p2 are the gray levels below which 70 % and 2 % of
 * the pixels lie: most of a line is paper, some of it is ink, whatever its darkness.
 */
export function lineImage(image: GrayImage, height: number): LineImage {
  const width = Math.max(1, Math.round((image.width * height) / image.height));
  const gray = resample(image.data, image.width, image.height, width, height);
  const levels = grayLevels(gray);
  const paper = quantile(gray, levels, PAPER);
  const contrast = Math.max(paper - quantile(gray, levels, INK), LEAST_CONTRAST);
  const ink = new Float32Array(gray.length);
  for (let i = 0; i < ink.length; i++) {
    const value = (paper - gray[i]!) / contrast;
    ink[i] = value < LOWEST ? LOWEST : value > HIGHEST ? HIGHEST : value;
  }
  return { width, height, ink };
}

/** How many values, 0 to 255, lie in each whole gray level. */
function grayLevels(values: Float32Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (let i = 0; i < values.length; i++) counts[Math.trunc(values[i]!)]!++;
  return counts;
}

/** The value below which a share of all lies: only those of its gray level are sorted. */
function quantile(values: Float32Array, levels: Uint32Array, share: number): number {
  let rank = Math.round((values.length - 1) * share);
  let level = 0;
  while (rank >= levels[level]!) rank -= levels[level++]!;
  const alike = new Float32Array(levels[level]!);
  for (let i = 0, next = 0; next < alike.length; i++) {
    if (Math.trunc(values[i]!) === level) alike[next++] = values[i]!;
  }
  return alike.sort()[rank]!;
}
