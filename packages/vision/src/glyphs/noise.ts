import type { Glyph } from "./glyph.ts";

/** Ink smaller than this share of the digits' height, both ways, is a speck: dust, paper texture, a JPEG ring. */
const speckShare = 0.12;
/** A shape that fills its box to this share, and is not slim like a 1, is a block: no digit is drawn so. */
const solidShare = 0.85;
const slim = 0.5;

/** Drops what cannot be part of a digit `height` pixels high by its shape: specks and solid blocks. */
export function withoutNoise(glyphs: readonly Glyph[], height: number): Glyph[] {
  const speck = Math.max(2, speckShare * height);
  return glyphs.filter(({ box, area }) => {
    const isSpeck = (box.width <= speck && box.height <= speck) || area < speck;
    const isSlim = Math.min(box.width, box.height) <= slim * Math.max(box.width, box.height);
    const isBlock = !isSlim && area >= solidShare * box.width * box.height && box.height >= slim * height;
    return !isSpeck && !isBlock;
  });
}
