import type { GrayImage } from "@numera/vision";

/** How much ink covers each pixel, 0 to 1, row-major. */
export interface InkPlane {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

export const inkPlane = (width: number, height: number): InkPlane => ({
  width,
  height,
  data: new Float32Array(width * height),
});

/** x' = a x + b y + c, y' = d x + e y + f. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Ink adds up to no more than there is: the darker of both stays. */
function ink(plane: InkPlane, x: number, y: number, coverage: number): void {
  if (x < 0 || y < 0 || x >= plane.width || y >= plane.height) return;
  const at = y * plane.width + x;
  if (coverage > plane.data[at]!) plane.data[at] = coverage;
}

/**
 * A curve through points (Catmull and Rom 1974) drawn by a round pen.
 *
 * @param points x0, y0, x1, y1, … in pixels
 * @param radius of the pen in pixels at the share 0..1 of the way
 */
export function drawCurve(
  plane: InkPlane,
  points: readonly number[],
  radius: (share: number) => number,
): void {
  const count = points.length / 2;
  const at = (i: number) => Math.max(0, Math.min(count - 1, i)) * 2;
  for (let i = 0; i + 1 < count; i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const steps = Math.max(
      1,
      Math.ceil(2 * Math.hypot(points[to]! - points[from]!, points[to + 1]! - points[from + 1]!)),
    );
    for (let step = 0; step <= steps; step++) {
      const t = step / steps;
      const along = (k: number) =>
        0.5 *
        (2 * points[from + k]! +
          t * (points[to + k]! - points[before + k]!) +
          t *
            t *
            (2 * points[before + k]! - 5 * points[from + k]! + 4 * points[to + k]! - points[after + k]!) +
          t *
            t *
            t *
            (3 * points[from + k]! - points[before + k]! - 3 * points[to + k]! + points[after + k]!));
      drawDisc(plane, along(0), along(1), radius((i + t) / Math.max(1, count - 1)));
    }
  }
}

function drawDisc(plane: InkPlane, x: number, y: number, radius: number): void {
  const reach = Math.ceil(radius + 1);
  for (let py = Math.floor(y) - reach; py <= y + reach; py++) {
    for (let px = Math.floor(x) - reach; px <= x + reach; px++) {
      const coverage = radius - Math.hypot(px - x, py - y) + 0.5;
      if (coverage > 0) ink(plane, px, py, Math.min(1, coverage));
    }
  }
}

/**
 * A picture of ink (255 is ink) drawn larger or smaller, turned and slanted, with an edge as sharp as a pen's whatever the
 * scale: interpolated with Keys's (1981) cubic, then cut at a level.
 *
 * @param toPicture from pixels of the plane to pixels of the picture
 * @param level 0..1, where ink begins: a lower level makes strokes wider
 */
export function drawPicture(plane: InkPlane, picture: GrayImage, toPicture: Affine, level: number): void {
  const [a, b, c, d, e, f] = toPicture;
  const det = a * e - b * d;
  const corners = [
    [-1, -1],
    [picture.width, -1],
    [-1, picture.height],
    [picture.width, picture.height],
  ].map(([u, v]) => [(e * (u! - c) - b * (v! - f)) / det, (a * (v! - f) - d * (u! - c)) / det]);
  const [xs, ys] = [corners.map(([x]) => x!), corners.map(([, y]) => y!)];
  // Levels change over about one pixel of the picture, so over 1 / scale of it they are an edge one pixel wide.
  const sharpness = Math.max(1, 0.9 / Math.sqrt(Math.abs(det)));
  for (let y = Math.floor(Math.min(...ys)); y <= Math.max(...ys); y++) {
    for (let x = Math.floor(Math.min(...xs)); x <= Math.max(...xs); x++) {
      const value = cubic(picture, a * x + b * y + c, d * x + e * y + f) / 255;
      const coverage = (value - level) * sharpness + 0.5;
      if (coverage > 0) ink(plane, x, y, Math.min(1, coverage));
    }
  }
}

function cubic({ width, height, data }: GrayImage, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < -1 || top < -1 || left > width || top > height) return 0;
  let sum = 0;
  for (let j = -1; j <= 2; j++) {
    const row = top + j;
    if (row < 0 || row >= height) continue;
    const wy = keys(y - row);
    for (let i = -1; i <= 2; i++) {
      const column = left + i;
      if (column >= 0 && column < width) sum += wy * keys(x - column) * data[row * width + column]!;
    }
  }
  return sum;
}

/** Keys's kernel with a = -1/2. */
function keys(distance: number): number {
  const d = Math.abs(distance);
  if (d >= 2) return 0;
  return d < 1 ? 1.5 * d ** 3 - 2.5 * d ** 2 + 1 : -0.5 * d ** 3 + 2.5 * d ** 2 - 4 * d + 2;
}
