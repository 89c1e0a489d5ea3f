/** Ink that is no number, one glyph at a time. */
import type { Random } from "@numera/random";
import type { GlyphBank } from "../bank/glyphBank.ts";
import { spline } from "../strokes/spline.ts";
import { writtenDigit } from "./character.ts";
import { type Glyph, strokeGlyph } from "./glyph.ts";
import type { Hand } from "./hand.ts";

/** B and D, with b and d among them: 8, 6 and 0 as often as not, to who sees them beside digits. */
const LIKE_DIGITS: readonly number[] = [2, 4];

/** Any letter of the bank. */
export function anyLetter(random: Random, hand: Hand, bank: GlyphBank): Glyph {
  return letter(random, hand, bank, random.integer(bank.count));
}

/** A letter of the bank that nobody takes for a digit. */
export function letterUnlikeDigits(random: Random, hand: Hand, bank: GlyphBank): Glyph {
  let index = random.integer(bank.count);
  while (LIKE_DIGITS.includes(bank.columns.labels[index]!)) index = random.integer(bank.count);
  return letter(random, hand, bank, index);
}

function letter(random: Random, hand: Hand, bank: GlyphBank, index: number): Glyph {
  return writtenDigit(random, hand, "", index, random.uniform(0.75, 1.15), hand.shear, bank);
}

/** A wild line from left to right, its highest point at most `height` em over the baseline. */
export function scribbleGlyph(random: Random, hand: Hand, width: number, height: number): Glyph {
  const count = 5 + random.integer(7);
  const points: number[] = [];
  for (let i = 0; i < count; i++) {
    points.push((i / count) * width + 0.15 * random.normal(), -height * random.uniform());
  }
  return strokeGlyph("", [spline(points)], hand.halfWidth * random.uniform(0.6, 1.1));
}
