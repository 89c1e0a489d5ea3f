import type { Box } from "../raster.ts";
import type { Glyph } from "./glyph.ts";

/** Ink along one border of the image that covers this share of it is an edge of something, not a digit. */
const borderShare = 0.6;
/** A stub that the image's side cuts off is at most this many strokes wide and this share of a digit high. */
const stubStrokes = 1.5;
const stubShare = 0.7;

/**
 * Drops what the image's borders cut through and is no digit by its size: the edges of sheets that run along a
 * border, and stubs of ink at the left or right side.
 *
 * @param image the image's size
 * @param height the digits' height in pixels
 * @param stroke the strokes' width in pixels
 */
export function withoutBorderShadows(
  glyphs: readonly Glyph[],
  image: { readonly width: number; readonly height: number },
  height: number,
  stroke: number,
): Glyph[] {
  return glyphs.filter(({ box }) => {
    const sides = Number(box.x === 0) + Number(box.x + box.width === image.width);
    const ends = Number(box.y === 0) + Number(box.y + box.height === image.height);
    const isStub = sides === 1 && box.width <= stubStrokes * stroke && box.height < stubShare * height;
    return !isStub && !runsAlong(box, image, height, sides > 0, ends > 0);
  });
}

function runsAlong(
  box: Box,
  image: { readonly width: number; readonly height: number },
  height: number,
  atSide: boolean,
  atEnd: boolean,
): boolean {
  const alongSide = atSide && box.height >= borderShare * image.height;
  const alongEnd = atEnd && box.width >= borderShare * image.width;
  return (
    (alongSide && (box.height > 1.5 * height || box.width < 0.1 * box.height)) ||
    (alongEnd && box.width > 4 * height && box.height < 0.5 * height)
  );
}
