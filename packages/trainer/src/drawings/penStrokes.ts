/** Pen strokes, as tablets record them, drawn as ink. */
import type { Random } from "@numera/random";
import { penFor, pick } from "./draws.ts";
import { drawCurve, type InkPlane, inkPlane } from "./inkPlane.ts";
import type { DrawnKind } from "./kind.ts";
import { COPIES, copied } from "./scan.ts";

/** A word or number as it was written. */
export interface PenWriting {
  readonly text: string;
  /** In the order written: x0, y0, x1, y1, …, y down. */
  readonly strokes: readonly (readonly number[])[];
}

/** @param height of the ink in pixels. @param pen its width in pixels */
function penInk({ strokes }: PenWriting, height: number, pen: number): InkPlane {
  const [xs, ys] = [0, 1].map((axis) => strokes.flatMap((stroke) => stroke.filter((_, i) => i % 2 === axis)));
  const [left, top] = [Math.min(...xs!), Math.min(...ys!)];
  const scale = height / Math.max(1, Math.max(...ys!) - top);
  const margin = pen / 2 + 1;
  const plane = inkPlane(
    Math.ceil((Math.max(...xs!) - left) * scale + 2 * margin + 1),
    Math.ceil(height + 2 * margin + 1),
  );
  for (const stroke of strokes) {
    const points = stroke.map((at, i) => (at - (i % 2 === 0 ? left : top)) * scale + margin);
    // A dot is one point.
    if (points.length === 2) points.push(points[0]! + 0.5, points[1]!);
    // Straight from point to point: a spline would swing wide where points that lie on a straight line were left out.
    for (let i = 0; i + 3 < points.length; i += 2) drawCurve(plane, points.slice(i, i + 4), () => pen / 2);
  }
  return plane;
}

/** A writing by some pen, on some paper. */
export function drawPenWriting(random: Random, writing: PenWriting): DrawnKind {
  const height = random.uniform(24, 100);
  const pen = penFor(random, height) ?? height / 12;
  const plane = penInk(writing, height, Math.min(pen, height / 9));
  const margin = Math.round(height * random.uniform(0.15, 0.8));
  return { image: copied(random, plane, pick(random, ...COPIES), margin), text: writing.text };
}
