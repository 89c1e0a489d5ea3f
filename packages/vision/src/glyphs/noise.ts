import type { Box } from "../raster.ts";
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

/** A disc fills its box to this share, is about as wide as high, and at least so many pixels. */
const disc = { filled: [0.73, 0.84], aspect: 1.12, least: 12 } as const;
/** Holes of one punch are alike in size within this share. */
const alike = 0.15;

/** Drops punch holes: filled discs, two or more of one size. */
export function withoutHoles<Ink extends { readonly box: Box; readonly area: number }>(
  inks: readonly Ink[],
): readonly Ink[] {
  const discs = inks.filter(({ box: { width, height }, area }) => {
    const filled = area / (width * height);
    const isRound = Math.max(width, height) <= disc.aspect * Math.min(width, height);
    return height >= disc.least && isRound && filled >= disc.filled[0] && filled <= disc.filled[1];
  });
  const holes = discs.filter((one) =>
    discs.some(
      (other) => other !== one && Math.abs(one.box.height - other.box.height) <= alike * one.box.height,
    ),
  );
  return holes.length === 0 ? inks : inks.filter((ink) => !holes.includes(ink));
}
