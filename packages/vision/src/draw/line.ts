import { blendPixel, type Canvas, type Color } from "./canvas.ts";

/** A point in pixels; (0, 0) is the top left corner of the top left pixel, whose center is (0.5, 0.5). */
export type Point = readonly [x: number, y: number];

/**
 * Draws an open path `thickness` pixels wide with round ends and joins. A pixel is covered by
 * `thickness / 2 + 0.5 - d`, clipped to 0..1, with d the distance of its center from the path; taking the
 * distance from the whole path keeps joins from being painted twice.
 */
export function drawPath(canvas: Canvas, path: readonly Point[], color: Color, thickness: number): void {
  const reach = thickness / 2 + 0.5;
  const xs = path.map(([x]) => x);
  const ys = path.map(([, y]) => y);
  const left = Math.max(0, Math.floor(Math.min(...xs) - reach));
  const right = Math.min(canvas.width - 1, Math.ceil(Math.max(...xs) + reach));
  const top = Math.max(0, Math.floor(Math.min(...ys) - reach));
  const bottom = Math.min(canvas.height - 1, Math.ceil(Math.max(...ys) + reach));
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const coverage = Math.min(1, reach - distanceToPath(x + 0.5, y + 0.5, path));
      if (coverage > 0) blendPixel(canvas, x, y, color, coverage);
    }
  }
}

function distanceToPath(x: number, y: number, path: readonly Point[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < path.length; i++) {
    const [ax, ay] = path[Math.max(0, i - 1)]!;
    const [bx, by] = path[i]!;
    const squared = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = squared === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared;
    const t = Math.max(0, Math.min(1, along));
    nearest = Math.min(nearest, Math.hypot(ax + t * (bx - ax) - x, ay + t * (by - ay) - y));
  }
  return nearest;
}
