import type { Point } from "../draw/line.ts";

/**
 * The smallest convex polygon around points: its corners in turn, without those that lie on its sides.
 *
 * Andrew 1979, "Another efficient algorithm for convex hulls in two dimensions", Information Processing Letters 9(5).
 */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const chain = (along: readonly Point[]): Point[] => {
    const corners: Point[] = [];
    for (const point of along) {
      while (corners.length > 1 && turn(corners.at(-2)!, corners.at(-1)!, point) <= 0) corners.pop();
      corners.push(point);
    }
    return corners;
  };
  if (sorted.length < 3) return sorted;
  return [...chain(sorted).slice(0, -1), ...chain(sorted.reverse()).slice(0, -1)];
}

/** Twice the area of a triangle, positive where a, b, c turn from x toward y. */
function turn([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** Area of a polygon, by the shoelace formula. */
export function polygonArea(corners: readonly Point[]): number {
  let twice = 0;
  for (const [i, [x, y]] of corners.entries()) {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!;
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}
