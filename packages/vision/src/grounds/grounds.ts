import type { GrayImage } from "../raster.ts";
import { resizeGray } from "../resample.ts";
import { medianFilter } from "./medianFilter.ts";

/** Grounds are looked for with the image's long side reduced to so many pixels; whether there may be several, to so many. */
const longSide = { quick: 64, full: 256 };
/** Ink takes up less than half of a square with this radius there. */
const radius = { quick: 2, full: 6 };
/** Smaller images are of one field on one ground. */
const leastSide = 96;
/** From one reduced pixel to the next the light on a ground changes by less than this share; at its edge by more. */
const smooth = 0.02;
/** A ground takes up at least this share of the image. */
const leastArea = 0.015;
/** Grounds are told apart where one is so many times as light as the other. */
const leastContrast = 1.09;
/** Light is counted from here: below, a step is noise, not reflectance. */
const black = 24;

/** What an image's ink stands on: areas of even brightness, each of its own. */
export interface Grounds {
  /** The image reduced, by which the grounds were found. */
  readonly reduced: GrayImage;
  /** Of each reduced pixel, which ground it belongs to: 0, 1, 2 ... */
  readonly groundOf: Uint16Array;
  /** Of each reduced pixel, the ground's brightness there. */
  readonly level: Uint8Array;
  readonly grounds: readonly Ground[];
}

export interface Ground {
  /** The median of its brightness. */
  readonly level: number;
  /** How many reduced pixels it has. */
  readonly area: number;
  /** Which side of its brightness the ink on it is on. */
  readonly polarity: "dark" | "light";
}

/**
 * The grounds of an image, where they are several: a tinted form and its white fields, a dark head above light paper, a label, a
 * sheet on a plain desk. Undefined where one ground is all that there is.
 */
export function groundsOf(gray: GrayImage): Grounds | undefined {
  if (Math.min(gray.width, gray.height) < leastSide || !maybeSeveral(gray)) return undefined;
  const reduced = reduce(gray, longSide.full);
  const median = medianFilter(reduced, radius.full);
  const found = evenAreas(median);
  const count = mergeAlike(found, median);
  if (count < 2) return undefined;
  return { reduced, ...described(found, median, reduced, count) };
}

/** The image with its long side reduced to so many pixels. */
function reduce(gray: GrayImage, side: number): GrayImage {
  const scale = Math.min(1, side / Math.max(gray.width, gray.height));
  return resizeGray(
    gray,
    Math.max(1, Math.round(gray.width * scale)),
    Math.max(1, Math.round(gray.height * scale)),
  );
}

/** A quick look, which leaves out most images: whether enough of the image is lighter or darker than most of it. */
function maybeSeveral(gray: GrayImage): boolean {
  const { data } = medianFilter(reduce(gray, longSide.quick), radius.quick);
  const sorted = Uint8Array.from(data).sort();
  const at = (share: number) => light(sorted[Math.floor(share * (sorted.length - 1))]!);
  const [darkest, middle, lightest] = [at(leastArea), at(0.5), at(1 - leastArea)];
  return middle >= leastContrast * darkest || lightest >= leastContrast * middle;
}

function light(level: number): number {
  return Math.max(black, level);
}

/** Which area each pixel belongs to, 1, 2, 3 ...; 0 where the ground is none of a ground's size. And how many there are. */
interface Areas {
  readonly areaOf: Uint16Array;
  count: number;
}

function evenAreas({ width, height, data }: GrayImage): Areas {
  const areaOf = new Uint16Array(data.length);
  const seen = new Uint8Array(data.length);
  const pixels = new Int32Array(data.length);
  let count = 0;
  for (let start = 0; start < data.length; start++) {
    if (seen[start] !== 0) continue;
    let end = 0;
    pixels[end++] = start;
    seen[start] = 1;
    const visit = (from: number, to: number): void => {
      if (seen[to] !== 0) return;
      const [a, b] = [light(data[from]!), light(data[to]!)];
      // Levels come in steps of four.
      if (Math.abs(a - b) > Math.max(4, smooth * Math.max(a, b))) return;
      seen[to] = 1;
      pixels[end++] = to;
    };
    for (let next = 0; next < end; next++) {
      const at = pixels[next]!;
      const x = at % width;
      if (x > 0) visit(at, at - 1);
      if (x + 1 < width) visit(at, at + 1);
      if (at >= width) visit(at, at - width);
      if (at + width < width * height) visit(at, at + width);
    }
    if (end < leastArea * data.length || isSlim(pixels.subarray(0, end), width)) continue;
    count++;
    for (let i = 0; i < end; i++) areaOf[pixels[i]!] = count;
  }
  return { areaOf, count };
}

/** Strips of a few pixels are edges that the median has widened. */
function isSlim(pixels: Int32Array, width: number): boolean {
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const at of pixels) {
    rows.add(Math.floor(at / width));
    columns.add(at % width);
  }
  return pixels.length < 4 * Math.max(rows.size, columns.size);
}

/** Gives what belongs to no area to the nearest one, and takes areas that touch and are alike for one. */
function mergeAlike(areas: Areas, { width, height, data }: GrayImage): number {
  if (areas.count === 0) return 0;
  const { areaOf } = areas;
  const mean = meansOf(areas, data);
  fill(areaOf, width, height);
  const parent = Array.from({ length: areas.count + 1 }, (_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i]!));
  const alike = (a: number, b: number) =>
    Math.max(light(mean[a]!), light(mean[b]!)) < leastContrast * Math.min(light(mean[a]!), light(mean[b]!));
  for (let at = 0; at < areaOf.length; at++) {
    for (const to of [at % width < width - 1 ? at + 1 : at, at + width < areaOf.length ? at + width : at]) {
      const [a, b] = [areaOf[at]!, areaOf[to]!];
      if (a !== b && alike(a, b)) parent[root(a)] = root(b);
    }
  }
  const places = new Map<number, number>();
  for (let at = 0; at < areaOf.length; at++) {
    const r = root(areaOf[at]!);
    if (!places.has(r)) places.set(r, places.size);
    areaOf[at] = places.get(r)!;
  }
  areas.count = places.size;
  return places.size;
}

function meansOf({ areaOf, count }: Areas, data: GrayImage["data"]): Float64Array {
  const sums = new Float64Array(count + 1);
  const pixels = new Float64Array(count + 1);
  for (let at = 0; at < data.length; at++) {
    sums[areaOf[at]!]! += data[at]!;
    pixels[areaOf[at]!]!++;
  }
  return sums.map((sum, i) => (pixels[i] === 0 ? 0 : sum / pixels[i]!));
}

/**
 * Grounds without some of them: what was theirs is now a part of the ground around it, and so is what stands on them. All of them
 * where none would be left.
 */
export function withoutGrounds(found: Grounds, dropped: ReadonlySet<number>): Grounds {
  if (dropped.size === 0 || dropped.size === found.grounds.length) return found;
  const { reduced, grounds } = found;
  const kept = [...grounds.keys()].filter((ground) => !dropped.has(ground));
  const groundOf = Uint16Array.from(found.groundOf, (ground) => kept.indexOf(ground) + 1);
  const level = found.level.slice();
  const isDropped = groundOf.map((ground) => Number(ground === 0));
  fill(groundOf, reduced.width, reduced.height);
  const area = new Uint32Array(kept.length);
  for (let at = 0; at < groundOf.length; at++) {
    groundOf[at]!--;
    area[groundOf[at]!]!++;
    if (isDropped[at] === 1) level[at] = grounds[kept[groundOf[at]!]!]!.level;
  }
  return {
    reduced,
    groundOf,
    level,
    grounds: kept.map((ground, i) => ({ ...grounds[ground]!, area: area[i]! })),
  };
}

/** Spreads areas over the pixels of none, each step to all neighbors. */
function fill(areaOf: Uint16Array, width: number, height: number): void {
  let edge = Array.from(areaOf.keys()).filter((at) => areaOf[at] !== 0);
  while (edge.length > 0) {
    const next: number[] = [];
    for (const at of edge) {
      const x = at % width;
      const visit = (to: number): void => {
        if (areaOf[to] !== 0) return;
        areaOf[to] = areaOf[at]!;
        next.push(to);
      };
      if (x > 0) visit(at - 1);
      if (x + 1 < width) visit(at + 1);
      if (at >= width) visit(at - width);
      if (at + width < width * height) visit(at + width);
    }
    edge = next;
  }
}

/** On what is nearly black no ink is darker, on what is nearly white none lighter. */
const [darkest, lightest] = [48, 208];

function polarityOn(level: number, skew: number): Ground["polarity"] {
  if (level < darkest) return "light";
  return skew > 0 && level <= lightest ? "light" : "dark";
}

function medianLevel(counts: Uint32Array): number {
  const half = counts.reduce((sum, n) => sum + n, 0) / 2;
  let level = 0;
  for (let below = counts[0]!; below < half; below += counts[++level]!);
  return level;
}

/** Levels, areas and polarities: ink is on the side on which the pixels that differ from the ground differ more. */
function described(
  { areaOf }: Areas,
  median: GrayImage,
  reduced: GrayImage,
  count: number,
): Omit<Grounds, "reduced"> {
  const counts = Array.from({ length: count }, () => new Uint32Array(256));
  for (let at = 0; at < areaOf.length; at++) counts[areaOf[at]!]![median.data[at]!]!++;
  const usual = counts.map(medianLevel);
  const level = new Uint8Array(areaOf.length);
  const skew = new Float64Array(count);
  const { width } = median;
  for (let at = 0; at < areaOf.length; at++) {
    const ground = areaOf[at]!;
    const own = usual[ground]!;
    const here = median.data[at]!;
    // Where ink fills half of a square, the median is the ink's: no ground differs so much from its usual level.
    const isOwn = Math.max(light(here), light(own)) < 1.5 * Math.min(light(here), light(own));
    level[at] = isOwn ? here : own;
    const x = at % width;
    const isInside =
      x > 1 &&
      x < width - 2 &&
      at >= 2 * width &&
      at < areaOf.length - 2 * width &&
      [at - 2, at + 2, at - 2 * width, at + 2 * width].every((to) => areaOf[to] === ground);
    if (isInside) skew[ground]! += (reduced.data[at]! - level[at]!) ** 3;
  }
  const grounds = Array.from({ length: count }, (_, i) => ({
    level: usual[i]!,
    area: counts[i]!.reduce((sum, n) => sum + n, 0),
    polarity: polarityOn(usual[i]!, skew[i]!),
  }));
  return { groundOf: areaOf, level, grounds };
}
