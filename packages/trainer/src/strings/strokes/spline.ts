/** A pen's way: x0, y0, x1, y1, … */
export type Path = Float32Array;

/** How many pieces a curve has between two of its points. */
const PIECES = 6;

/**
 * The Catmull-Rom spline through the points (uniform, ends doubled by reflection), as a polyline with six pieces between
 * neighbors (Catmull and Rom 1974). Two points give the straight line between them.
 */
export function spline(points: ArrayLike<number>): Path {
  const count = points.length / 2;
  if (count === 2) return Float32Array.from(points);
  const path = new Float32Array(2 * ((count - 1) * PIECES + 1));
  const at = (i: number, axis: 0 | 1): number => {
    if (i < 0) return 2 * points[axis]! - points[2 + axis]!;
    if (i >= count) return 2 * points[2 * (count - 1) + axis]! - points[2 * (count - 2) + axis]!;
    return points[2 * i + axis]!;
  };
  let to = 0;
  for (let i = 0; i < count - 1; i++) {
    for (let k = 0; k < PIECES; k++) {
      const t = k / PIECES;
      for (const axis of [0, 1] as const) {
        const [a, b, c, d] = [at(i - 1, axis), at(i, axis), at(i + 1, axis), at(i + 2, axis)];
        path[to++] =
          0.5 *
          (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3);
      }
    }
  }
  path[to++] = points[2 * count - 2]!;
  path[to] = points[2 * count - 1]!;
  return path;
}
