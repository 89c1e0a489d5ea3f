import type { Glyph } from "./glyph.ts";

/** Lower than this share of the digits' height: dots, commas, dashes, the tops of lines below. */
const lowest = 0.4;
/** Zeros may be written small; a round glyph of this share of the height is still taken for one. */
const lowestRound = 0.3;

/** Drops marks that are too low to be digits: decimal points, commas, dashes and equals signs. */
export function withoutSeparators(glyphs: readonly Glyph[], height: number): Glyph[] {
  return glyphs.filter(({ box }) => {
    const share = box.height / height;
    const round = box.width <= 1.6 * box.height && box.width >= 0.6 * box.height;
    return share >= lowest || (round && share >= lowestRound);
  });
}
