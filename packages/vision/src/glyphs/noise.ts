import type { Box } from "../raster.ts";
import type { Glyph } from "./glyph.ts";

/** Ink smaller than this share of the digits' height, both ways, is a speck: dust, paper texture, a JPEG ring. */
const speckShare = 0.12;
/** Ink along one border of the image that covers this share of it is a shadow or a frame, not a digit. */
const borderShare = 0.6;

/**
 * Drops what cannot be part of a digit `height` pixels high: specks, and shadows or frames along the image's
 * borders (they touch a border, run along most of it, and are not a digit's size in the other direction).
 */
export function withoutNoise(
  glyphs: readonly Glyph[],
  height: number,
  image: { readonly width: number; readonly height: number },
): Glyph[] {
  const speck = Math.max(2, speckShare * height);
  return glyphs.filter(
    ({ box, area }) =>
      (box.width > speck || box.height > speck) && area >= speck && !isBorder(box, height, image),
  );
}

function isBorder(
  box: Box,
  height: number,
  image: { readonly width: number; readonly height: number },
): boolean {
  const touchesSide = box.x === 0 || box.x + box.width === image.width;
  const touchesEnd = box.y === 0 || box.y + box.height === image.height;
  const alongSide = touchesSide && box.height >= borderShare * image.height;
  const alongEnd = touchesEnd && box.width >= borderShare * image.width;
  return (
    (alongSide && (box.height > 1.5 * height || box.width < 0.1 * box.height)) ||
    (alongEnd && box.width > 4 * height && box.height < 0.5 * height)
  );
}
