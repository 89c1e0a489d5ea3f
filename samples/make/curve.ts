import type { SkeletonPoint } from "./digits.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points per span between two skeleton points. */
const STEPS = 16;

/** A centripetal Catmull-Rom curve (Yuksel, Schaefer, Keyser 2011) through the points, broken at the corners. */
export function curveThrough(points: readonly SkeletonPoint[]): Point[] {
  const curve: Point[] = [{ x: points[0]![0], y: points[0]![1] }];
  let start = 0;
  for (let i = 1; i < points.length; i++) {
    if (points[i]![2] !== "corner" && i !== points.length - 1) continue;
    curve.push(...smooth(points.slice(start, i + 1).map(([x, y]) => ({ x, y }))));
    start = i;
  }
  return curve;
}

/** The curve without its first point. */
function smooth(knots: readonly Point[]): Point[] {
  const curve: Point[] = [];
  for (let i = 0; i + 1 < knots.length; i++) {
    const b = knots[i]!;
    const c = knots[i + 1]!;
    const a = knots[i - 1] ?? { x: 2 * b.x - c.x, y: 2 * b.y - c.y };
    const d = knots[i + 2] ?? { x: 2 * c.x - b.x, y: 2 * c.y - b.y };
    const tb = Math.sqrt(distance(a, b));
    const tc = tb + Math.sqrt(distance(b, c));
    const td = tc + Math.sqrt(distance(c, d));
    for (let step = 1; step <= STEPS; step++) {
      const t = tb + ((tc - tb) * step) / STEPS;
      // The pyramid of Barry and Goldman (1988).
      const ab = mix(a, b, t / tb);
      const bc = mix(b, c, (t - tb) / (tc - tb));
      const cd = mix(c, d, (t - tc) / (td - tc));
      curve.push(mix(mix(ab, bc, t / tc), mix(bc, cd, (t - tb) / (td - tb)), (t - tb) / (tc - tb)));
    }
  }
  return curve;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function mix(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}
