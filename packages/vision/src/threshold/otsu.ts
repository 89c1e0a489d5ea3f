import type { GrayImage, Mask } from "../raster.ts";

/** How often each gray level stands in an image: 256 counts. */
export function histogram(data: ArrayLike<number>): Uint32Array {
  const counts = new Uint32Array(256);
  for (let i = 0; i < data.length; i++) counts[data[i]!]!++;
  return counts;
}

/** Where Otsu splits a histogram, and what stands on both sides. */
export interface OtsuSplit {
  /** Gray levels `<= threshold` are the dark class. */
  readonly threshold: number;
  readonly darkMean: number;
  readonly lightMean: number;
  /** Share of the samples in the dark class, 0..1. */
  readonly darkShare: number;
}

/**
 * Otsu's threshold: the level that maximizes the variance between the classes,
 * `w0 w1 (mu0 - mu1)^2`. Of the levels that split alike (an empty stretch of the histogram) the middle one is taken.
 *
 * Otsu 1979, "A threshold selection method from gray-level histograms", IEEE Trans. SMC 9(1).
 */
export function otsuSplit(counts: Uint32Array): OtsuSplit {
  let total = 0;
  let sum = 0;
  for (let level = 0; level < 256; level++) {
    total += counts[level]!;
    sum += level * counts[level]!;
  }
  let dark = 0;
  let darkSum = 0;
  let best = -1;
  let split: OtsuSplit = { threshold: 0, darkMean: sum / total, lightMean: sum / total, darkShare: 0 };
  let alikeFrom = 0;
  let alikeTo = 0;
  for (let level = 0; level < 255; level++) {
    dark += counts[level]!;
    darkSum += level * counts[level]!;
    if (dark === 0 || dark === total) continue;
    const darkMean = darkSum / dark;
    const lightMean = (sum - darkSum) / (total - dark);
    const between = dark * (total - dark) * (lightMean - darkMean) ** 2;
    if (between > best) {
      best = between;
      alikeFrom = level;
      alikeTo = level;
      split = { threshold: level, darkMean, lightMean, darkShare: dark / total };
    } else if (counts[level] === 0 && level === alikeTo + 1) {
      alikeTo = level;
      split = { ...split, threshold: (alikeFrom + level) >> 1 };
    }
  }
  return split;
}

/** Ink is every pixel as dark as the threshold or darker. */
export function darkerThan(gray: GrayImage, threshold: number): Mask {
  const { data: levels } = gray;
  const data = new Uint8Array(levels.length);
  for (let i = 0; i < data.length; i++) data[i] = levels[i]! <= threshold ? 1 : 0;
  return { width: gray.width, height: gray.height, data };
}

/** Variance of the gray levels that a histogram counts. */
export function variance(counts: Uint32Array, total: number): number {
  let [sum, squares] = [0, 0];
  for (const [level, count] of counts.entries()) {
    sum += level * count;
    squares += level * level * count;
  }
  return squares / total - (sum / total) ** 2;
}

/** A class's own split counts when it has so many times the contrast of the split that made the class. */
const clearlyMore = 1.3;

/**
 * Otsu's split, taken again inside the dark class for as long as that shows more contrast. Otsu's threshold
 * halves the larger class where the smaller one is a percent or two, as ink is on a large page: then the dark
 * class is shade and noise with the ink in it, and its own split is the one between paper and ink.
 */
export function inkSplit(counts: Uint32Array): OtsuSplit {
  const split = otsuSplit(counts);
  if (split.lightMean === split.darkMean) return split;
  const inner = inkSplit(counts.slice().fill(0, split.threshold + 1));
  const more = (inner.lightMean - inner.darkMean) / (split.lightMean - split.darkMean);
  return more > clearlyMore ? inner : split;
}
