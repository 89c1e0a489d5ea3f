import { BoxGrid } from "../boxGrid.ts";
import { overlapY } from "../geometry.ts";
import type { Glyph } from "../glyphs/glyph.ts";
import type { Box } from "../raster.ts";

/** Marks of one row stand nearer to each other than so many of their heights ... */
const widestGap = 1.5;
/** ... are not so many times as high as each other ... */
const likeHeight = 2;
/** ... and this share of the lower one lies beside the other. */
const besideShare = 0.4;
/** Marks that strokes make hold less ink than this share of (width + height) x height: dots and dashes hold more. */
const mostInk = 0.36;
/** Lower marks, in pixels, are too small to be told from dirt. */
const leastHeight = 8;

/**
 * Rows of marks that are small for their page and writing of their own size: at least three marks of like height beside each
 * other, made of strokes, which no larger writing stands beside.
 *
 * @param glyphs the small marks of a page
 * @param larger the boxes of its larger writing
 * @param fewestMarks a row has at least so many marks that strokes make; fewer may be dirt
 * @returns the marks of each row, from left to right
 */
export function smallWriting(glyphs: readonly Glyph[], larger: readonly Box[], fewestMarks = 3): Glyph[][] {
  const marks = glyphs.filter(({ box }) => box.height >= leastHeight).sort((a, b) => a.box.x - b.box.x);
  const rows: Glyph[][] = [];
  const side = Math.max(1, ...marks.map(({ box }) => box.height)) * likeHeight * widestGap;
  const inPlaces = new BoxGrid<number>(side, side);
  for (const mark of marks) {
    const { x, y, width, height } = mark.box;
    const reach = widestGap * likeHeight * height;
    const before = inPlaces.near({ x: x - reach, y, width: width + reach, height });
    const row = before.sort((a, b) => a - b).find((i) => goesOn(rows[i]!, mark.box)) ?? rows.length;
    if (row === rows.length) rows.push([]);
    rows[row]!.push(mark);
    inPlaces.add(mark.box, row);
  }
  const beside = new BoxGrid<Box>(side, side);
  for (const box of larger)
    beside.add({ ...box, x: box.x - box.height, width: box.width + 2 * box.height }, box);
  return rows.filter(
    (row) =>
      row.filter(isOfStrokes).length >= Math.max(fewestMarks, row.length / 2) &&
      !row.some(({ box }) => beside.near(box).some((other) => isBeside(other, box))),
  );
}

/** Whether a mark may be the next of a row: of the last marks, one is as high and beside it. */
function goesOn(row: readonly Glyph[], box: Box): boolean {
  return row.slice(-3).some(({ box: last }) => {
    const [low, high] = [Math.min(last.height, box.height), Math.max(last.height, box.height)];
    if (high > likeHeight * low || overlapY(last, box) < besideShare * low) return false;
    return box.x - last.x - last.width <= widestGap * high;
  });
}

function isOfStrokes({ box: { width, height }, area }: Glyph): boolean {
  return area < mostInk * (width + height) * height && width < 2 * height;
}

/** Whether small ink stands in the row of larger writing and near it: a decimal point, cents, a broken stroke. */
function isBeside(larger: Box, box: Box): boolean {
  const away = Math.max(larger.x - box.x - box.width, box.x - larger.x - larger.width);
  return away <= larger.height && overlapY(larger, box) >= besideShare * box.height;
}
