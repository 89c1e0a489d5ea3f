import { connectedComponents } from "./components/connectedComponents.ts";
import type { GrayImage } from "./raster.ts";
import { resizeGray } from "./resample.ts";
import { histogram, type OtsuSplit, otsuSplit, variance } from "./threshold/otsu.ts";

/** "dark": dark ink on light paper. "light": the reverse, as on a blackboard or in a negative. */
export type InkPolarity = "dark" | "light";

/** The image is reduced until its long side has at most this many pixels: polarity needs no detail. */
const longSide = 192;
/** Windows, as shares of the short side. */
const windowShares = [1 / 2, 1 / 4];

/** Weight of the border's evidence against the skew's: it decides only where strokes fill the windows. */
const borderWeight = 0.5;

/**
 * Which side of the gray scale the ink is on, from two kinds of evidence:
 *
 * - Strokes cover less than half of most neighborhoods that they cross, so the gray levels there are skewed
 *   toward the ink: the skewness `m3 / m2^1.5`, its moments summed over sliding windows, is negative for dark
 *   ink and positive for light ink. Being local, it is nearly blind to vignettes and to uneven light.
 * - The image's outermost pixels are mostly paper: `(mean - border's mean) / deviation` has the same signs.
 *   It decides for tightly cropped bold digits, whose ink covers half of every window.
 *
 * A black and white image whose whole border is of one class, within which the other one begins here and there, has that class for
 * its paper: bold digits may cover more than half of a crop. So has one of which less than half, the four corners, is of one class that
 * stands at the border alone: a bold 1 that fills its crop. Else both kinds of evidence are added. They are odd in the gray level, so the negative of an image gets the opposite answer; a flat one is "dark".
 */
export function inkPolarity(gray: GrayImage): InkPolarity {
  const scale = Math.min(1, longSide / Math.max(gray.width, gray.height));
  const small = resizeGray(
    gray,
    Math.max(1, Math.round(gray.width * scale)),
    Math.max(1, Math.round(gray.height * scale)),
  );
  const paper = framingClass(small) ?? cornerClass(small);
  if (paper !== undefined) return paper === "light" ? "dark" : "light";
  return skewness(small) + borderWeight * borderContrast(small) > 0 ? "light" : "dark";
}

/** Two classes of gray explain this share of an image that is black and white ... */
const crispShare = 0.85;
/** ... and one of them has this share of what runs around it, more than `thickest` of the short side thick. */
const framing = 0.97;

/**
 * The class, light or dark, that all of a black and white image's border is of, where that is the paper around its ink: not where
 * it is a frame of its own, within which all is of the other class. Undefined for other images.
 */
function framingClass(gray: GrayImage): "light" | "dark" | undefined {
  const split = crispSplit(gray);
  if (split === undefined) return undefined;
  const most = Math.floor(Math.min(gray.width, gray.height) / 2);
  let framed: "light" | "dark" | undefined;
  for (let inset = 0; inset < most; inset++) {
    const dark = darkShareOfRing(gray, inset, split.threshold);
    const ring = dark >= framing ? "dark" : dark <= 1 - framing ? "light" : undefined;
    if (ring === undefined) return framed;
    // The ring after a frame is of the other class.
    if (framed !== undefined && ring !== framed) return undefined;
    framed = ring;
  }
  return framed;
}

/** The two classes of a black and white image; undefined for others. */
function crispSplit(gray: GrayImage): OtsuSplit | undefined {
  const counts = histogram(gray.data);
  const split = otsuSplit(counts);
  const contrast = split.lightMean - split.darkMean;
  const between = split.darkShare * (1 - split.darkShare) * contrast ** 2;
  return contrast < 1 || between < crispShare * variance(counts, gray.data.length) ? undefined : split;
}

/** Crops of a 1 are at least so many times as high as wide. */
const upright = 3;

/**
 * The class of less than half of an upright black and white image that has its four corners, and nothing but what is joined to its border: what
 * is left of the paper around a digit that fills its crop. Undefined for other images.
 */
function cornerClass(gray: GrayImage): "light" | "dark" | undefined {
  const { width, height, data } = gray;
  const split = height < upright * width ? undefined : crispSplit(gray);
  if (split === undefined) return undefined;
  const isDark = split.darkShare < 0.5;
  const has = (at: number) => data[at]! <= split.threshold === isDark;
  if (![0, width - 1, width * (height - 1), width * height - 1].every(has)) return undefined;
  const mask = Uint8Array.from(data, (_, at) => Number(has(at)));
  const inside = connectedComponents({ width, height, data: mask }).components.some(
    ({ box: { x, y, width: w, height: h } }) => x > 0 && y > 0 && x + w < width && y + h < height,
  );
  if (inside) return undefined;
  return isDark ? "dark" : "light";
}

function darkShareOfRing({ width, height, data }: GrayImage, inset: number, threshold: number): number {
  const [right, bottom] = [width - 1 - inset, height - 1 - inset];
  let [dark, all] = [0, 0];
  const count = (x: number, y: number): void => {
    all++;
    if (data[y * width + x]! <= threshold) dark++;
  };
  for (let x = inset; x <= right; x++) {
    count(x, inset);
    count(x, bottom);
  }
  for (let y = inset + 1; y < bottom; y++) {
    count(inset, y);
    count(right, y);
  }
  return dark / all;
}

/** Sum of the windows' third central moments over the sum of their deviations cubed; 0 for a flat image. */
function skewness(gray: GrayImage): number {
  const { width, height } = gray;
  const windows = windowShares.map((share) => {
    const side = Math.max(3, Math.round(Math.min(width, height) * share));
    const step = Math.max(1, side >> 1);
    return { columns: spans(width, side, step), rows: spans(height, side, step) };
  });
  const above = momentsAbove(gray, new Set(windows.flatMap(({ rows }) => rows.flat())));
  let third = 0;
  let cubedDeviation = 0;
  for (const { columns, rows } of windows) {
    for (const [top, bottom] of rows) {
      const [upper, lower] = [above.get(top)!, above.get(bottom)!];
      for (const [left, right] of columns) {
        const moment = (k: number) =>
          lower[3 * right + k]! - lower[3 * left + k]! - (upper[3 * right + k]! - upper[3 * left + k]!);
        const count = (bottom - top) * (right - left);
        const mean = moment(0) / count;
        third += moment(2) / count - (3 * mean * moment(1)) / count + 2 * mean ** 3;
        cubedDeviation += Math.max(0, moment(1) / count - mean * mean) ** 1.5;
      }
    }
  }
  return cubedDeviation < 1 ? 0 : third / cubedDeviation;
}

/** Where windows of a side begin and end along an axis; where none fits, one as long as the axis. */
function spans(length: number, side: number, step: number): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let from = 0; from === 0 || from + side <= length; from += step) {
    found.push([from, Math.min(length, from + side)]);
  }
  return found;
}

/**
 * For some rows the sums of g, g^2 and g^3 over all that is above the row and left of a column, `[columns + 1, 3]`: a
 * window's sums are differences of four. Sums of 8-bit levels are exact in doubles.
 */
function momentsAbove(
  { width, height, data }: GrayImage,
  rows: ReadonlySet<number>,
): Map<number, Float64Array> {
  const sums = new Float64Array(3 * (width + 1));
  const above = new Map<number, Float64Array>();
  for (let y = 0; y <= height; y++) {
    if (rows.has(y)) above.set(y, sums.slice());
    if (y < height) addMoments(data, y * width, sums);
  }
  return above;
}

function addMoments(data: GrayImage["data"], start: number, sums: Float64Array): void {
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let at = start, to = 3; to < sums.length; at++, to += 3) {
    // Halves, so that the sums come out exactly opposite for the negative.
    const g = data[at]! - 127.5;
    const square = g * g;
    s1 += g;
    s2 += square;
    s3 += square * g;
    sums[to]! += s1;
    sums[to + 1]! += s2;
    sums[to + 2]! += s3;
  }
}

/** How far the image's mean lies above its border's, in standard deviations; 0 for a flat image. */
function borderContrast({ width, height, data }: GrayImage): number {
  let sum = 0;
  let squares = 0;
  let border = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const g = data[y * width + x]! - 127.5;
      sum += g;
      squares += g * g;
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) border += g;
    }
  }
  const count = width * height;
  const borderCount = count - Math.max(0, width - 2) * Math.max(0, height - 2);
  const mean = sum / count;
  const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
  return deviation < 1 ? 0 : (mean - border / borderCount) / deviation;
}
