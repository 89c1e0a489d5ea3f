import { estimateBackground, flattenBackground } from "../background.ts";
import { invert } from "../grayscale.ts";
import type { GrayImage, Mask } from "../raster.ts";
import { noiseDeviation } from "./noiseDeviation.ts";
import { darkerThan, histogram, inkSplit, otsuSplit, variance } from "./otsu.ts";
import { sauvolaMask } from "./sauvola.ts";

/** The paper's brightness may vary by this share of the ink's contrast before one threshold no longer does. */
const evenShare = 0.5;
/** Ink stands out from its paper by at least so many gray levels ... */
const leastContrast = 12;
/** ... and by so many standard deviations of the image's noise: pure noise that Otsu splits has 1.6. */
const leastContrastToNoise = 2.5;

/** Two classes explain this share of a crisp image's variance, or less where bold ink has this share of an upright crop, as of a 1, and are so many gray levels apart. */
const crispShare = 0.95;
const bold = { inkShare: 0.3, crispShare: 0.86, upright: 3 } as const;
const crispContrast = 128;

/** The ink of an image, and how much darker than the paper under it each pixel is (0 as paper, 255 black). */
export interface Ink {
  readonly mask: Mask;
  readonly darkness: Uint8Array;
  readonly method: "otsu" | "sauvola" | "none";
}

/**
 * Separates dark ink from light paper. The paper is estimated everywhere and divided out first. The rule then:
 *
 * - where the paper varied by no more than half of the ink's contrast, one threshold is best (`otsu`), since it
 *   is not led astray by paper texture between the strokes;
 * - where it varied more (a hard shadow, a vignette), what dividing has left along the shadow's edge would
 *   pass for ink, and the threshold follows the neighborhood (`sauvola`, with k = 0.5 and R = 128 as in the
 *   paper, scaled by the contrast that Otsu's classes have here);
 * - where Otsu's classes differ by less than noise explains, there is no ink (`none`).
 */
export function inkMask(gray: GrayImage): Ink {
  const crisp = crispInk(gray);
  if (crisp !== undefined) return crisp;
  const background = estimateBackground(gray);
  const flat = flattenBackground(gray, background);
  const split = inkSplit(histogram(flat.data));
  const contrast = split.lightMean - split.darkMean;
  const darkness = invert(flat).data;
  if (contrast < Math.max(leastContrast, leastContrastToNoise * noiseDeviation(flat))) {
    const empty = new Uint8Array(flat.data.length);
    return { mask: { width: gray.width, height: gray.height, data: empty }, darkness, method: "none" };
  }
  if (background.unevenness <= (evenShare * contrast) / 255) {
    return { mask: darkerThan(flat, split.threshold), darkness, method: "otsu" };
  }
  const radius = Math.max(7, Math.round(Math.min(gray.width, gray.height) / 8));
  const mask = sauvolaMask(flat, { radius, k: (0.5 * contrast) / 255, range: contrast / 2 });
  return { mask, darkness, method: "sauvola" };
}

/**
 * The ink of an image that is black and white, as drawn by a program or by a scanner of one bit: two classes explain nearly all of
 * its variance. Nothing has to be estimated there, and strokes may be as bold as they like. Undefined for others.
 */
function crispInk(gray: GrayImage): Ink | undefined {
  const counts = histogram(gray.data);
  const split = otsuSplit(counts);
  const { darkShare, darkMean, lightMean, threshold } = split;
  const contrast = lightMean - darkMean;
  if (contrast < crispContrast) return undefined;
  const between = darkShare * (1 - darkShare) * contrast ** 2;
  const isBold = darkShare >= bold.inkShare && gray.height >= bold.upright * gray.width;
  const least = isBold ? bold.crispShare : crispShare;
  if (between < least * variance(counts, gray.data.length)) return undefined;
  const shares = Uint8Array.from({ length: 256 }, (_, g) =>
    Math.max(0, 255 - Math.round((255 * g) / lightMean)),
  );
  const darkness = Uint8Array.from(gray.data, (g) => shares[g]!);
  return { mask: darkerThan(gray, threshold), darkness, method: "otsu" };
}
