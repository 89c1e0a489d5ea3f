import type { Box } from "@numera/vision";
import type { Drawing } from "./stroke.ts";

/** Paper around the ink, in pixels: enough that lines look as they do on a page. */
const margin = 40;

/** The part of a drawing that holds the ink, with paper around it; undefined on an empty sheet. */
export function inkBounds({ strokes }: Pick<Drawing, "strokes">): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const stroke of strokes) {
    for (const [x, y] of stroke.points) {
      left = Math.min(left, x - stroke.width);
      top = Math.min(top, y - stroke.width);
      right = Math.max(right, x + stroke.width);
      bottom = Math.max(bottom, y + stroke.width);
    }
  }
  if (left > right) return undefined;
  const x = Math.max(0, Math.floor(left - margin));
  const y = Math.max(0, Math.floor(top - margin));
  // Ink beyond the sheet's edge counts: the sheet may have become smaller, or its size may not be known yet.
  return { x, y, width: Math.ceil(right + margin) - x, height: Math.ceil(bottom + margin) - y };
}
