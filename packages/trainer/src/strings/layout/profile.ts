/**
 * How far a glyph reaches to the left and to the right at each height. Two glyphs stand as close as hands write them when
 * these outlines, not their boxes, come near: a 7 leans over a 4.
 *
 * Units are digit heights ("em"): x right, y down from the baseline.
 */
import type { Path } from "../strokes/spline.ts";

/** A row's height, in em. */
export const ROW = 0.05;
const TOP = -1.7;
const ROWS = 50;

export interface Profile {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

export function emptyProfile(): Profile {
  return {
    left: new Float32Array(ROWS).fill(Number.POSITIVE_INFINITY),
    right: new Float32Array(ROWS).fill(Number.NEGATIVE_INFINITY),
  };
}

/** Takes in the ink from x = `left` to `right` at height y. */
export function addSpan({ left, right }: Profile, from: number, to: number, y: number): void {
  const row = Math.max(0, Math.min(ROWS - 1, Math.floor((y - TOP) / ROW)));
  if (from < left[row]!) left[row] = from;
  if (to > right[row]!) right[row] = to;
}

/** Takes in a stroke of the given half width. */
export function addPath(profile: Profile, path: Path, halfWidth: number): void {
  for (let i = 0; i < path.length; i += 2) {
    const [x, y] = [path[i]!, path[i + 1]!];
    const before = Math.max(0, i - 2);
    const [fromX, fromY] = [path[before]!, path[before + 1]!];
    const steps = Math.max(1, Math.ceil(Math.abs(y - fromY) / (ROW / 2)));
    for (let k = 1; k <= steps; k++) {
      const cx = fromX + ((x - fromX) * k) / steps;
      const cy = fromY + ((y - fromY) * k) / steps;
      for (let dy = -halfWidth; dy <= halfWidth + 1e-6; dy += Math.max(halfWidth, 0.01)) {
        addSpan(profile, cx - halfWidth, cx + halfWidth, cy + dy);
      }
    }
  }
}

export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box around a profile, to a row exact in height; undefined where it is empty. */
export function extentOf({ left, right }: Profile): Extent | undefined {
  let extent: { left: number; right: number; top: number; bottom: number } | undefined;
  for (let row = 0; row < ROWS; row++) {
    if (left[row]! > right[row]!) continue;
    extent ??= { left: left[row]!, right: right[row]!, top: TOP + row * ROW, bottom: 0 };
    extent.left = Math.min(extent.left, left[row]!);
    extent.right = Math.max(extent.right, right[row]!);
    extent.bottom = TOP + (row + 1) * ROW;
  }
  return extent;
}

/** How wide a glyph is at most heights, in em: the median over its rows, for a 1 the width of its stroke however it leans. */
export function thicknessOf({ left, right }: Profile): number {
  const widths: number[] = [];
  for (let row = 0; row < ROWS; row++) {
    if (left[row]! <= right[row]!) widths.push(right[row]! - left[row]!);
  }
  return widths.sort((a, b) => a - b)[widths.length >> 1] ?? 0;
}

/** The right outline of all that a line holds so far. */
export class Skyline {
  readonly #right = new Float32Array(ROWS).fill(Number.NEGATIVE_INFINITY);

  /**
   * The x at which a glyph, `rows` rows lower than it was drawn, would just touch the line; minus infinity where nothing
   * stands within `reach` rows of any of its own.
   */
  contact({ left, right }: Profile, rows: number, reach: number): number {
    let contact = Number.NEGATIVE_INFINITY;
    for (let row = 0; row < ROWS; row++) {
      if (left[row]! > right[row]!) continue;
      const first = Math.max(0, row + rows - reach);
      const last = Math.min(ROWS - 1, row + rows + reach);
      for (let other = first; other <= last; other++) {
        contact = Math.max(contact, this.#right[other]! - left[row]!);
      }
    }
    return contact;
  }

  add({ left, right }: Profile, x: number, rows: number): void {
    for (let row = 0; row < ROWS; row++) {
      const at = Math.max(0, Math.min(ROWS - 1, row + rows));
      if (left[row]! <= right[row]!) this.#right[at] = Math.max(this.#right[at]!, right[row]! + x);
    }
  }
}
