import { inkExtent } from "./inkExtent.ts";
import type { Stroke } from "./stroke.ts";

/** Paper left beside strokes that were made to fit, as a share of the sheet's width or height. */
const margin = 0.06;

/**
 * Strokes that reach over the sheet moved onto it, and made smaller where it is too small for them; the very same where they
 * lie on it.
 */
export function fitted(
  strokes: readonly Stroke[],
  sheet: { readonly width: number; readonly height: number },
): readonly Stroke[] {
  const ink = inkExtent(strokes);
  if (ink === undefined || (ink.right <= sheet.width && ink.bottom <= sheet.height)) return strokes;
  const scale = Math.min(
    1,
    ((1 - 2 * margin) * sheet.width) / (ink.right - ink.left),
    ((1 - 2 * margin) * sheet.height) / (ink.bottom - ink.top),
  );
  const across = shift(scale * ink.left, scale * ink.right, sheet.width);
  const down = shift(scale * ink.top, scale * ink.bottom, sheet.height);
  return strokes.map(({ points, width, measured }) => ({
    points: points.map(([x, y, pressure]) => [x * scale + across, y * scale + down, pressure] as const),
    width: width * scale,
    measured,
  }));
}

/** How far ink from `from` to `to` is to be moved so that it stands clear of both edges of a side. */
function shift(from: number, to: number, side: number): number {
  const least = margin * side;
  return Math.max(least - from, Math.min(0, side - least - to));
}
