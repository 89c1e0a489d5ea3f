import type { Stroke } from "./stroke.ts";

/** The strokes that an eraser of a radius at (x, y) does not touch; the very same array where it touches none. */
export function strokesBeside(
  strokes: readonly Stroke[],
  x: number,
  y: number,
  radius: number,
): readonly Stroke[] {
  const left = strokes.filter((stroke) => !touches(stroke, x, y, radius));
  return left.length === strokes.length ? strokes : left;
}

function touches({ points, width }: Stroke, x: number, y: number, radius: number): boolean {
  const reach = radius + width / 2;
  return points.some((point, i) => distance(points[Math.max(0, i - 1)]!, point, x, y) <= reach);
}

/** From (x, y) to the segment between two points. */
function distance(
  [ax, ay]: readonly [number, number, number],
  [bx, by]: readonly [number, number, number],
  x: number,
  y: number,
): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
