import { BoxGrid } from "../boxGrid.ts";
import { contains } from "../geometry.ts";
import type { Box } from "../raster.ts";

/** Ink that is this many times wider than high, and no higher than so many strokes, is a rule or a dash. */
const flat = 3;
const flatStrokes = 4;
/** Ink around other ink of at least this share of its height is a frame, and not a 0 with a speck in it. */
const framedShare = 1 / 6;

/**
 * The digits' height in pixels: the median of the components' heights, weighted by ink so that specks do not
 * count, without rules and dashes (flat ink) and without frames. Digits that touch count once, with the
 * height that they share. 0 where nothing is left.
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
  const sorted = withoutFrames(tall).sort((a, b) => a.box.height - b.box.height);
  let left = sorted.reduce((sum, { area }) => sum + area, 0) / 2;
  for (const { box, area } of sorted) {
    left -= area;
    if (left <= 0) return box.height;
  }
  return 0;
}

/** Frames among more inks than this are looked up in cells of so many pixels. */
const few = 100;
const cell = 64;

/** Inks whose box holds no other of at least `framedShare` of their height. */
function withoutFrames<Ink extends { readonly box: Box }>(inks: readonly Ink[]): Ink[] {
  const grid = new BoxGrid<Ink>(cell, cell);
  if (inks.length > few) for (const ink of inks) grid.add(ink.box, ink);
  return inks.filter(({ box }) => {
    const near = inks.length > few ? grid.near(box) : inks;
    return near.every(
      (other) =>
        other.box === box || other.box.height < framedShare * box.height || !contains(box, other.box),
    );
  });
}
