import type { Box } from "@numera/vision";
import { inkExtent } from "./inkExtent.ts";
import type { Drawing } from "./stroke.ts";

/** Paper around the ink, in pixels: enough that lines look as they do on a page. */
const margin = 40;

/** The part of a drawing that holds the ink, with paper around it; undefined on an empty sheet. */
export function inkBounds({ strokes }: Pick<Drawing, "strokes">): Box | undefined {
  const ink = inkExtent(strokes);
  if (ink === undefined) return undefined;
  const x = Math.max(0, Math.floor(ink.left - margin));
  const y = Math.max(0, Math.floor(ink.top - margin));
  // Ink beyond the sheet's edge counts: the sheet may have become smaller, or its size may not be known yet.
  return { x, y, width: Math.ceil(ink.right + margin) - x, height: Math.ceil(ink.bottom + margin) - y };
}
