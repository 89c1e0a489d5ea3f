import type { Labelling } from "../components/connectedComponents.ts";
import type { Box } from "../raster.ts";
import type { Glyph } from "./glyph.ts";

/** Ink along one border of the image that covers this share of it is an edge of something, not a digit. */
const borderShare = 0.6;
/** A stub that the image's side cuts off is at most this many strokes wide and this share of a digit high. */
const stubStrokes = 1.5;
const stubShare = 0.7;
/** Across the edge of a pen stroke, darkness falls by at least this share a pixel; shade falls slower. */
const sharpest = 0.08;

/**
 * Drops what the image's borders cut through and is no digit: frames and the edges of sheets that run along a
 * border, stubs of ink at the left or right side, and shade, whose edge is soft.
 *
 * @param darkness how much darker than the paper each pixel is
 * @param height the digits' height in pixels
 * @param stroke the strokes' width in pixels
 */
export function withoutBorderShadows(
  glyphs: readonly Glyph[],
  labelling: Labelling,
  darkness: Uint8Array,
  height: number,
  stroke: number,
): Glyph[] {
  return glyphs.filter((glyph) => {
    const { box } = glyph;
    const sides = Number(box.x === 0) + Number(box.x + box.width === labelling.width);
    const ends = Number(box.y === 0) + Number(box.y + box.height === labelling.height);
    if (sides + ends === 0) return true;
    const isStub = sides === 1 && box.width <= stubStrokes * stroke && box.height < stubShare * height;
    return (
      !isStub &&
      !runsAlong(box, labelling, height, sides > 0, ends > 0) &&
      edgeSharpness(glyph, labelling, darkness) >= sharpest
    );
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

/**
 * The mean step in darkness from the glyph's edge pixels to the paper beside them, as a share of the glyph's
 * own mean darkness: 0.2 to 1 for pen strokes, which fade within a few pixels; near 0 for shade.
 */
function edgeSharpness(
  { labels: own, box }: Glyph,
  { labels, width, height }: Labelling,
  darkness: Uint8Array,
): number {
  let steps = 0;
  let edges = 0;
  let dark = 0;
  let area = 0;
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      const at = y * width + x;
      if (labels[at] === 0 || !own.includes(labels[at]!)) continue;
      dark += darkness[at]!;
      area++;
      const beside = [
        x > 0 ? at - 1 : at,
        x + 1 < width ? at + 1 : at,
        y > 0 ? at - width : at,
        y + 1 < height ? at + width : at,
      ];
      for (const next of beside) {
        if (labels[next] !== 0) continue;
        steps += darkness[at]! - darkness[next]!;
        edges++;
      }
    }
  }
  return edges === 0 ? 1 : steps / edges / (dark / area);
}
