import type { Mask } from "../raster.ts";

/** A closed border of the ink: pixels in order, `[x0, y0, x1, y1, ...]`. */
export interface Contour {
  readonly points: Int32Array;
  /** True for the border between a component and a hole in it. */
  readonly hole: boolean;
  /** Index of the contour that directly surrounds this one, or -1. */
  readonly parent: number;
}

// Clockwise on the screen from the right-hand neighbor: E, SE, S, SW, W, NW, N, NE.
const stepX = [1, 1, 0, -1, -1, -1, 0, 1];
const stepY = [0, 1, 1, 1, 0, -1, -1, -1];

/**
 * Every outer border and hole border of the ink (8-connected), with the tree of what surrounds what.
 * Numbers in the comments are the steps of the paper.
 *
 * Suzuki & Abe 1985, "Topological structural analysis of digitized binary images by border following",
 * Computer Vision, Graphics, and Image Processing 30(1), algorithm 1.
 */
export function contoursOf(mask: Mask): Contour[] {
  // One pixel of paper all around saves every test for the image's edge.
  const stride = mask.width + 2;
  const f = new Int32Array(stride * (mask.height + 2));
  for (let y = 0; y < mask.height; y++) {
    for (let x = 0; x < mask.width; x++) f[(y + 1) * stride + x + 1] = mask.data[y * mask.width + x]!;
  }
  const step = stepX.map((dx, d) => stepY[d]! * stride + dx);
  const contours: Contour[] = [];
  // Border number 1 is the frame, so contour i has number i + 2.
  for (let y = 1; y <= mask.height; y++) {
    let last = 1; // LNBD: the border met last on this row
    for (let x = 1; x <= mask.width; x++) {
      const at = y * stride + x;
      const value = f[at]!;
      if (value === 0) continue;
      const outer = value === 1 && f[at - 1] === 0; // (1a)
      const hole = !outer && value >= 1 && f[at + 1] === 0; // (1b)
      if (outer || hole) {
        if (hole && value > 1) last = value;
        const number = contours.length + 2;
        contours.push({
          points: follow(f, step, stride, at, outer ? 4 : 0, number),
          hole,
          parent: parentOf(contours, last, hole),
        });
      }
      const mark = f[at]!;
      if (mark !== 1) last = Math.abs(mark); // (4)
    }
  }
  return contours;
}

/** Table 1 of the paper: a hole's parent is an outer border and the other way round. */
function parentOf(contours: readonly Contour[], last: number, hole: boolean): number {
  if (last < 2) return -1;
  const previous = contours[last - 2]!;
  return previous.hole === hole ? previous.parent : last - 2;
}

/** Step (3): walks one border from `start`, whose neighbor in direction `from` is paper, and marks it. */
function follow(
  f: Int32Array,
  step: readonly number[],
  stride: number,
  start: number,
  from: number,
  number: number,
): Int32Array {
  const points: number[] = [];
  const add = (at: number): void => {
    points.push((at % stride) - 1, Math.floor(at / stride) - 1);
  };
  let direction = from; // (3.1) clockwise to the first ink
  let found = false;
  for (let turn = 0; turn < 8 && !found; turn++) {
    direction = (from + turn) & 7;
    found = f[start + step[direction]!] !== 0;
  }
  if (!found) {
    f[start] = -number;
    add(start);
    return Int32Array.from(points);
  }
  const first = start + step[direction]!;
  let current = start; // (3.2)
  for (;;) {
    let examinedEast = false; // (3.3) counterclockwise from the pixel after the one we came from
    let next = current;
    for (let turn = 0; turn < 8; turn++) {
      direction = (direction + 7) & 7;
      next = current + step[direction]!;
      if (f[next] !== 0) break;
      if (direction === 0) examinedEast = true;
    }
    if (examinedEast)
      f[current] = -number; // (3.4)
    else if (f[current] === 1) f[current] = number;
    add(current);
    if (next === start && current === first) return Int32Array.from(points); // (3.5)
    current = next;
    direction = (direction + 4) & 7; // where we came from, seen from the new pixel
  }
}

/** Length of a closed contour in pixels: 1 for a straight step, sqrt 2 for a diagonal one. */
export function contourLength({ points }: Contour): number {
  let length = 0;
  for (let i = 0; i < points.length; i += 2) {
    const j = (i + 2) % points.length;
    length += Math.hypot(points[j]! - points[i]!, points[j + 1]! - points[i + 1]!);
  }
  return length;
}
