import type { Point } from "../draw/line.ts";
import { closing } from "../morphology/closing.ts";
import type { GrayImage } from "../raster.ts";
import { resizeGray } from "../resample.ts";
import { convexHull, polygonArea } from "./convexHull.ts";

/** A sheet's outline needs no detail: it is looked for with the image's long side reduced to so many pixels. */
const longSide = 240;
/** Ink is closed over with this radius there: strokes of a digit that is a fifth of the sheet high. */
const inkRadius = 3;
/** Smaller images are of a field, and no photos of a desk. */
const leastSide = 480;
/** From one reduced pixel to the next the light on a sheet changes by less than this share, at its edge by more: tried in turn. */
const smooth = [0.045, 0.025, 0.014];
/** A sheet takes up at least this share of the image ... */
const leastArea = 0.06;
/** ... fills its convex hull to this share ... */
const leastSolidity = 0.9;
/** ... is lighter than what is around it by this factor ... */
const leastContrast = 1.12;
/** ... and reaches at most this share of the image's outline; a shadow on a sheet that fills the image leaves more. */
const mostOutline = 0.4;
/** What the sheet's edge and its shadow take from it, in reduced pixels. */
const edge = 2;

/**
 * The outline of a sheet of paper that lies on a darker ground, as a convex polygon in pixels of the image: the
 * largest region over which brightness changes smoothly, ink aside. Undefined where there is none, as on a scan,
 * on which the paper fills the image.
 */
export function sheetOfPaper(gray: GrayImage): Point[] | undefined {
  if (Math.min(gray.width, gray.height) < leastSide) return undefined;
  const scale = longSide / Math.max(gray.width, gray.height);
  const size = [Math.round(gray.width * scale), Math.round(gray.height * scale)] as const;
  const level = closing(resizeGray(gray, ...size), inkRadius);
  for (const step of smooth) {
    const sheets = smoothRegions(level, step).filter((region) => isSheet(region, level));
    if (sheets.length === 0) continue;
    const largest = sheets.reduce((a, b) => (b.pixels.length > a.pixels.length ? b : a));
    const [x, y] = [gray.width / level.width, gray.height / level.height];
    return hullOf(withoutEdge(largest, level), level).map(([column, row]): Point => [column * x, row * y]);
  }
  return undefined;
}

function isSheet(region: Region, level: GrayImage): boolean {
  if (region.pixels.length < leastSolidity * polygonArea(hullOf(region, level))) return false;
  const outline = region.pixels.filter((at) => onOutline(at, level)).length;
  if (outline > mostOutline * 2 * (level.width + level.height)) return false;
  return inside(region, level) >= leastContrast * beside(region, level);
}

interface Region {
  /** Index of each pixel. */
  readonly pixels: readonly number[];
  /** 1 for the region's pixels. */
  readonly mask: Uint8Array;
}

/** The 4-connected regions of a sheet's size in which no step from pixel to pixel is larger than `most`. */
function smoothRegions({ width, height, data }: GrayImage, most: number): Region[] {
  const regionOf = new Int32Array(data.length);
  const regions: Region[] = [];
  for (let start = 0, count = 0; start < data.length; start++) {
    if (regionOf[start] !== 0) continue;
    count++;
    const pixels = [start];
    regionOf[start] = count;
    const visit = (from: number, to: number): void => {
      if (regionOf[to] !== 0) return;
      if (Math.abs(data[from]! - data[to]!) > most * Math.max(data[from]!, data[to]!)) return;
      regionOf[to] = count;
      pixels.push(to);
    };
    for (let next = 0; next < pixels.length; next++) {
      const at = pixels[next]!;
      const x = at % width;
      if (x > 0) visit(at, at - 1);
      if (x + 1 < width) visit(at, at + 1);
      if (at >= width) visit(at, at - width);
      if (at + width < width * height) visit(at, at + width);
    }
    if (pixels.length >= leastArea * data.length) regions.push({ pixels, mask: maskOf(pixels, data.length) });
  }
  return regions;
}

function maskOf(pixels: readonly number[], size: number): Uint8Array {
  const mask = new Uint8Array(size);
  for (const at of pixels) mask[at] = 1;
  return mask;
}

function hullOf({ pixels }: Pick<Region, "pixels">, { width }: GrayImage): Point[] {
  return convexHull(ends(pixels, width));
}

/** Corners of the leftmost and rightmost pixel of each row. */
function ends(pixels: readonly number[], width: number): Point[] {
  const rows = new Map<number, [left: number, right: number]>();
  for (const at of pixels) {
    const [y, x] = [Math.floor(at / width), at % width];
    const row = rows.get(y);
    if (row === undefined) rows.set(y, [x, x + 1]);
    else {
      row[0] = Math.min(row[0], x);
      row[1] = Math.max(row[1], x + 1);
    }
  }
  return [...rows].flatMap(([y, [left, right]]): Point[] => [
    [left, y],
    [right, y],
    [left, y + 1],
    [right, y + 1],
  ]);
}

function onOutline(at: number, { width, height }: GrayImage): boolean {
  const [y, x] = [Math.floor(at / width), at % width];
  return x === 0 || y === 0 || x === width - 1 || y === height - 1;
}

/** Mean level of a region. */
function inside({ pixels }: Region, { data }: GrayImage): number {
  return pixels.reduce((sum, at) => sum + data[at]!, 0) / pixels.length;
}

/** Mean level a few pixels outside of a region, across its edge. */
function beside({ pixels, mask }: Region, { width, height, data }: GrayImage): number {
  const away = 4;
  let sum = 0;
  let count = 0;
  for (const at of pixels) {
    const [y, x] = [Math.floor(at / width), at % width];
    for (const [dx, dy] of [
      [-away, 0],
      [away, 0],
      [0, -away],
      [0, away],
    ] as const) {
      const [column, row] = [x + dx, y + dy];
      if (column < 0 || row < 0 || column >= width || row >= height) continue;
      if (mask[row * width + column] !== 0) continue;
      sum += data[row * width + column]!;
      count++;
    }
  }
  return count === 0 ? Number.POSITIVE_INFINITY : sum / count;
}

/** The pixels of a region that are not near its edge, save where that is the image's. */
function withoutEdge({ pixels, mask }: Region, { width, height }: GrayImage): Pick<Region, "pixels"> {
  const holds = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height || mask[y * width + x] !== 0;
  const kept = pixels.filter((at) => {
    const [y, x] = [Math.floor(at / width), at % width];
    return holds(x - edge, y) && holds(x + edge, y) && holds(x, y - edge) && holds(x, y + edge);
  });
  return { pixels: kept };
}
