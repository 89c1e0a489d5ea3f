import { type Background, estimateBackground } from "../background.ts";
import type { GrayImage, Mask } from "../raster.ts";
import { darkerThan, histogram, otsuSplit } from "./otsu.ts";
import { sauvolaMask } from "./sauvola.ts";

/** The paper's brightness may vary by this share of the ink's contrast before one threshold no longer does. */
const evenShare = 0.35;
/** Ink stands out from its paper by at least so many gray levels ... */
const leastContrast = 12;
/** ... and by so many standard deviations of the image's noise: pure noise that Otsu splits has 1.6. */
const leastContrastToNoise = 2.5;

/** The ink of an image, and how much darker than the paper under it each pixel is (gray levels). */
export interface Ink {
  readonly mask: Mask;
  readonly darkness: Uint8Array;
  readonly method: "otsu" | "sauvola" | "none";
}

/**
 * Separates dark ink from light paper. The rule: estimate the paper's brightness everywhere and Otsu's split
 * of what is darker than it. Where the paper varies by less than 0.35 of the ink's contrast, one threshold is
 * best (`otsu`); where it varies more, a shadow would pass for ink and the threshold must follow it (`sauvola`).
 * No ink (`none`) where Otsu's classes differ by less than the noise explains.
 */
export function inkMask(gray: GrayImage): Ink {
  const background = estimateBackground(gray);
  const darkness = darkerThanPaper(gray, background);
  const split = otsuSplit(histogram(darkness));
  const contrast = split.lightMean - split.darkMean;
  const empty = { width: gray.width, height: gray.height, data: new Uint8Array(darkness.length) };
  if (contrast < Math.max(leastContrast, leastContrastToNoise * noiseDeviation(gray))) {
    return { mask: empty, darkness, method: "none" };
  }
  if (background.unevenness <= evenShare * contrast) {
    return { mask: darkerThan(gray, otsuSplit(histogram(gray.data)).threshold), darkness, method: "otsu" };
  }
  const radius = Math.max(7, Math.round(Math.min(gray.width, gray.height) / 8));
  return {
    mask: sauvolaMask(gray, { radius, k: 0.2, range: Math.max(32, contrast / 2) }),
    darkness,
    method: "sauvola",
  };
}

function darkerThanPaper(gray: GrayImage, background: Background): Uint8Array {
  const darkness = new Uint8Array(gray.data.length);
  for (let i = 0; i < darkness.length; i++) darkness[i] = Math.max(0, background.level[i]! - gray.data[i]!);
  return darkness;
}

/**
 * Standard deviation of the pixel noise, in gray levels: the mean absolute response to the difference of two
 * Laplacians, which straight edges and gradients do not excite, times `sqrt(pi / 2) / 6`.
 *
 * Immerkaer 1996, "Fast noise variance estimation", Computer Vision and Image Understanding 64(2).
 */
export function noiseDeviation({ width, height, data }: GrayImage): number {
  if (width < 3 || height < 3) return 0;
  let sum = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const corners =
        data[i - width - 1]! + data[i - width + 1]! + data[i + width - 1]! + data[i + width + 1]!;
      const sides = data[i - width]! + data[i - 1]! + data[i + 1]! + data[i + width]!;
      sum += Math.abs(corners - 2 * sides + 4 * data[i]!);
    }
  }
  return (sum * Math.sqrt(Math.PI / 2)) / (6 * (width - 2) * (height - 2));
}
