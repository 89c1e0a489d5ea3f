import type { Random } from "@numera/random";
import { type Path, spline } from "./spline.ts";

/**
 * The same strokes as a hand would draw them once more: every point is moved by a normal step, points at one place
 * together, so that strokes that meet still meet.
 *
 * @param amount the step's standard deviation, in the strokes' units
 */
export function jitterPoints(
  random: Random,
  strokes: readonly (readonly number[])[],
  amount: number,
): number[][] {
  const moved = new Map<string, readonly [number, number]>();
  return strokes.map((stroke) => {
    const points: number[] = [];
    for (let i = 0; i < stroke.length; i += 2) {
      const [x, y] = [stroke[i]!, stroke[i + 1]!];
      const key = `${x},${y}`;
      const step = moved.get(key) ?? [amount * random.normal(), amount * random.normal()];
      moved.set(key, step);
      points.push(x + step[0], y + step[1]);
    }
    return points;
  });
}

/** Splines through the strokes' points, stretched by (sx, sy), sheared to the right by `shear` for each unit up. */
export function drawnPaths(
  strokes: readonly (readonly number[])[],
  { sx, sy, shear }: { readonly sx: number; readonly sy: number; readonly shear: number },
): Path[] {
  return strokes.map((stroke) => {
    const path = spline(stroke);
    for (let i = 0; i < path.length; i += 2) {
      const y = path[i + 1]! * sy;
      path[i] = path[i]! * sx - shear * y;
      path[i + 1] = y;
    }
    return path;
  });
}
