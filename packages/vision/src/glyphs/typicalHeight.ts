import { contains } from "../geometry.ts";
import type { Box } from "../raster.ts";

/** Ink that is this many times wider than high, and no higher than so many strokes, is a rule or a dash. */
const flat = 3;
const flatStrokes = 4;

/**
 * The digits' height in pixels: the median of the components' heights, weighted by ink so that specks do not
 * count, without rules and dashes (flat ink) and without frames (components around another one of at least a
 * quarter of their height). Digits that touch count once, with the height that they share. 0 where nothing is
 * left.
 *
 * @param stroke the typical width of the strokes, in pixels
 */
export function typicalHeight(
  components: readonly { readonly box: Box; readonly area: number }[],
  stroke: number,
): number {
  const tall = components.filter(
    ({ box }) => box.width < flat * box.height || box.height > flatStrokes * stroke,
  );
  const sorted = tall
    .filter((a) => !tall.some((b) => b !== a && b.box.height * 4 >= a.box.height && contains(a.box, b.box)))
    .sort((a, b) => a.box.height - b.box.height);
  let left = sorted.reduce((sum, { area }) => sum + area, 0) / 2;
  for (const { box, area } of sorted) {
    left -= area;
    if (left <= 0) return box.height;
  }
  return 0;
}
