import type { Stroke } from "./stroke.ts";

/** The sides of what is drawn, in pixels of the sheet; a pen's width of room lies around the points. */
interface InkExtent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Undefined where nothing is drawn. */
export function inkExtent(strokes: readonly Stroke[]): InkExtent | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points, width } of strokes) {
    for (const [x, y] of points) {
      left = Math.min(left, x - width);
      top = Math.min(top, y - width);
      right = Math.max(right, x + width);
      bottom = Math.max(bottom, y + width);
    }
  }
  return left > right ? undefined : { left, top, right, bottom };
}
