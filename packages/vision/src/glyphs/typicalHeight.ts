import { contains } from "../geometry.ts";
import type { Box } from "../raster.ts";

/** A stroke this many times wider than high is a rule or a dash and says nothing about the digits' height. */
const flat = 3;

/**
 * The digits' height in pixels: the median of the components' heights, weighted by ink so that specks do not
 * count, without flat components (rules, dashes) and without frames (components around another one of at
 * least a quarter of their height). 0 where nothing is left.
 */
export function typicalHeight(components: readonly { readonly box: Box; readonly area: number }[]): number {
  const tall = components.filter(({ box }) => box.width < flat * box.height);
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
