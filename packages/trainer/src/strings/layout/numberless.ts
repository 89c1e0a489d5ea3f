import type { Random } from "@numera/random";
import type { GlyphBank } from "../bank/glyphBank.ts";
import { chance, pickWeighted } from "../draws.ts";
import type { PlacedGlyph } from "./glyph.ts";
import type { Hand } from "./hand.ts";
import { anyLetter, scribbleGlyph } from "./otherInk.ts";
import { extentOf } from "./profile.ts";

/**
 * What stands on a line that holds no number: a word, scribbles, or nothing but the paper.
 *
 * @param number a number's glyphs, whose places the other ink takes
 * @param letters without them there are no words
 */
export function numberless(
  random: Random,
  hand: Hand,
  number: readonly PlacedGlyph[],
  letters: GlyphBank | undefined,
): PlacedGlyph[] {
  const kind = pickWeighted(random, { word: letters === undefined ? 0 : 70, scribbles: 20, nothing: 10 });
  if (kind === "nothing") return [];
  // Short ones trip a reader most: there is nothing beside them to tell what they are.
  const few = chance(random, 0.4) ? 1 + random.integer(2) : number.length;
  const places = number.filter(({ glyph }) => glyph.text !== "").slice(0, few);
  if (kind === "word") return places.map((place) => instead(place, anyLetter(random, hand, letters!)));
  const share = random.uniform(0.3, 1);
  return places
    .filter((_, i) => i === 0 || chance(random, share))
    .map((place) =>
      instead(place, scribbleGlyph(random, hand, random.uniform(0.3, 1.5), random.uniform(0.3, 1.1))),
    );
}

/** Another glyph about the middle of one. */
function instead({ glyph, x, y }: PlacedGlyph, other: PlacedGlyph["glyph"]): PlacedGlyph {
  return { glyph: other, x: x + middleOf(glyph) - middleOf(other), y };
}

function middleOf({ profile }: PlacedGlyph["glyph"]): number {
  const extent = extentOf(profile);
  return extent === undefined ? 0 : (extent.left + extent.right) / 2;
}
