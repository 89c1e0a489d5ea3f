import type { Labeling } from "../components/connectedComponents.ts";
import type { Box } from "../raster.ts";
import type { Glyph } from "./glyph.ts";

/** A glyph this many times wider than high is more than one digit for certain ... */
const widestDigit = 1.7;
/** ... up to this it is one for certain ... */
const certainlyOne = 1.05;
/** ... and digits in a row are each at least this wide (as a share of the height). */
const narrowestDigit = 0.5;
/** Digits that touch are at least this high, as a share of the line's digits: zeros are often written small. */
const lowestRow = 0.5;
/** Cuts are looked for within this share of a digit's width around equal parts. */
const searchShare = 0.15;

/**
 * The ways to take a glyph for 1, 2, 3 ... digits that touch, as its width allows: for each number the digits
 * from left to right. Cuts are vertical, near equal parts, where they cross the least ink. A glyph that is
 * no wider than a digit has one way: itself.
 *
 * @param lineHeight the digits' height in the glyph's line, in pixels
 */
export function touchingDigits(glyph: Glyph, labeling: Labeling, lineHeight: number): Glyph[][] {
  const { width } = glyph.box;
  const height = Math.max(glyph.box.height, lowestRow * lineHeight);
  if (width <= certainlyOne * height) return [[glyph]];
  const fewest = Math.max(1, Math.ceil(width / (widestDigit * height)));
  const most = Math.max(fewest, Math.floor(width / (narrowestDigit * height)));
  const columns = inkPerColumn(glyph, labeling);
  const ways: Glyph[][] = [];
  for (let count = fewest; count <= most; count++) {
    const cuts = [0];
    for (let k = 1; k < count; k++) cuts.push(thinnestColumn(columns, k, count));
    cuts.push(width);
    const digits = cuts
      .slice(1)
      .map((end, i) => piece(glyph, labeling, cuts[i]!, end))
      .filter((digit) => digit !== undefined);
    if (digits.length === count) ways.push(digits);
  }
  return ways.length > 0 ? ways : [[glyph]];
}

function owns({ labels }: Glyph, label: number): boolean {
  return label !== 0 && labels.includes(label);
}

function inkPerColumn(glyph: Glyph, { labels, width }: Labeling): Int32Array {
  const { box } = glyph;
  const counts = new Int32Array(box.width);
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = 0; x < box.width; x++) if (owns(glyph, labels[y * width + box.x + x]!)) counts[x]!++;
  }
  return counts;
}

/** The column near `k / count` of the width that holds the least ink; the nearest of several. */
function thinnestColumn(columns: Int32Array, k: number, count: number): number {
  const middle = Math.round((columns.length * k) / count);
  const reach = Math.floor((searchShare * columns.length) / count);
  let best = middle;
  for (let away = 1; away <= reach; away++) {
    if (columns[middle - away]! < columns[best]!) best = middle - away;
    if (columns[middle + away]! < columns[best]!) best = middle + away;
  }
  return best;
}

/** The part of a glyph between two columns, with its box drawn tight; undefined where there is no ink. */
function piece(glyph: Glyph, { labels, width }: Labeling, from: number, to: number): Glyph | undefined {
  let left = to;
  let right = from;
  let top = glyph.box.height;
  let bottom = 0;
  let area = 0;
  for (let y = 0; y < glyph.box.height; y++) {
    for (let x = from; x < to; x++) {
      if (!owns(glyph, labels[(glyph.box.y + y) * width + glyph.box.x + x]!)) continue;
      area++;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  if (area === 0) return undefined;
  const box: Box = { x: glyph.box.x + left, y: glyph.box.y + top, width: right - left, height: bottom - top };
  return { labels: glyph.labels, box, area };
}
