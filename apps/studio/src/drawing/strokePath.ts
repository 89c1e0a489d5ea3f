import { getStroke } from "perfect-freehand";
import type { Stroke } from "./stroke.ts";

/** The outline of a stroke, to be filled. Works in pages and workers alike. */
export function strokePath({ points, width, measured }: Stroke, finished = true): Path2D {
  const outline = getStroke(
    points.map(([x, y, pressure]) => [x, y, pressure]),
    {
      size: width,
      thinning: measured ? 0.6 : 0.25,
      smoothing: 0.5,
      streamline: 0.4,
      simulatePressure: !measured,
      last: finished,
    },
  );
  const path = new Path2D();
  const [first, ...rest] = outline;
  if (first === undefined) return path;
  path.moveTo(first[0]!, first[1]!);
  // Quadratic curves through the middles: the outline is smooth though the points are few.
  rest.forEach(([x, y], i) => {
    const [nextX, nextY] = rest[i + 1] ?? first;
    path.quadraticCurveTo(x!, y!, (x! + nextX!) / 2, (y! + nextY!) / 2);
  });
  path.closePath();
  return path;
}
