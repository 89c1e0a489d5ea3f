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
  const sorted = gray.slice().sort();
  const level = (share: number) => sorted[Math.round((sorted.length - 1) * share)]!;
  const paper = level(PAPER);
  const contrast = Math.max(paper - level(INK), LEAST_CONTRAST);
  const ink = gray.map((value) => Math.min(HIGHEST, Math.max(LOWEST, (paper - value) / contrast)));
  return { width, height, ink };
}
