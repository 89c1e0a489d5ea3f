import { digitValue } from "@numera/decoder";
import type { Random } from "@numera/random";
import type { GlyphBank } from "../bank/glyphBank.ts";
import { chance, normalWithin, pickWeighted } from "../draws.ts";
import { type Label, MIXED, SEPARATORS, type Separator } from "../labels/label.ts";
import type { PenBank } from "../pen/penBank.ts";
import type { Spacing, StringSettings } from "../settings.ts";
import { digitGlyph, separatorGlyph } from "./character.ts";
import { fractionSize, stackedFraction } from "./fractions.ts";
import type { Glyph, PlacedGlyph } from "./glyph.ts";
import type { Hand } from "./hand.ts";
import { ligatures } from "./ligatures.ts";
import { penGlyph } from "./penGlyph.ts";
import { extentOf, ROW, Skyline, thicknessOf } from "./profile.ts";
import { gapDraw } from "./spacing.ts";

/** A written line, in em from the start of its baseline. */
export interface Line {
  readonly glyphs: readonly PlacedGlyph[];
  /** Pitch of the cells where each character stands in one of a form's boxes; the first begins at x = 0. */
  readonly cell?: number;
}

/** Characters follow one another by at least this much, by their middles and by their left edges. */
const LEAST_ADVANCE = 0.06;

/** Where glyphs come from. */
export interface GlyphSources {
  readonly bank: GlyphBank;
  /** Letters, and signs that our own shapes lack. */
  readonly pens?: PenBank | undefined;
}

/** Writes the label in the hand, from left to right. */
export function arrange(
  random: Random,
  label: Label,
  hand: Hand,
  sources: GlyphSources,
  settings: StringSettings,
  inBoxes: boolean,
): Line {
  const spacing = pickWeighted(random, settings.spacing);
  const gap = gapDraw(random, spacing, hand.halfWidth);
  const cell = inBoxes ? random.uniform(0.95, 1.6) : undefined;
  const characters = [...label.text];
  const { fraction } = label;
  const small = fraction === undefined ? 1 : fractionSize(random, fraction);
  const fractionFrom = fraction?.from ?? characters.length;
  const lastOf = new Map<number, number>();
  const skyline = new Skyline();
  const glyphs: PlacedGlyph[] = [];
  const stacked: Glyph[] = [];
  const raisedFrom = characters.length - (label.raised ?? 0);
  let [end, middle, room, before] = [0, Number.NEGATIVE_INFINITY, 0, 0];
  for (const [i, character] of characters.entries()) {
    if (character === " " || character === MIXED) {
      room +=
        character === " " || fraction?.form === "in line"
          ? random.uniform(0.2, 0.6)
          : random.uniform(0, 0.15);
      continue;
    }
    const raised = i >= raisedFrom || (fraction?.form === "slanted" && i >= fractionFrom && i < fraction.bar);
    const grown = Math.max(0.6, Math.min(1.5, 1 + hand.growth * end));
    const part = i >= fractionFrom ? small : i >= raisedFrom ? 0.62 : 1;
    const size = part * grown * Math.exp(normalWithin(random, 0, hand.sizeJitter, -0.3, 0.3));
    const isFull = /[\p{N}A-Za-z%&@€£₹¥]/u.test(character);
    if (fraction?.form === "stacked" && i >= fractionFrom) {
      if (i !== fraction.bar) stacked.push(glyphOf(random, hand, character, size, sources, lastOf));
      continue;
    }
    const glyph = glyphOf(random, hand, character, size, sources, lastOf);
    const { left, right } = extentOf(glyph.profile) ?? { left: 0, right: 0 };
    const y = hand.baselineJitter * random.normal() + hand.drift * end - (raised ? 0.42 : 0);
    const thickness = thicknessOf(glyph.profile);
    let x: number;
    if (cell !== undefined) {
      x = (glyphs.length + 0.5) * cell + 0.07 * random.normal() - (left + right) / 2;
    } else {
      const thinner = Math.min(before, thickness);
      const space = isFull ? Math.max(gap(), -settings.mostHidden * thinner) : separatorGap(random, spacing);
      const wanted = space + room;
      const contact = skyline.contact(glyph.profile, Math.round(y / ROW), isFull ? 1 : 3);
      // Nothing at this height before it (a dot under a seven's bar): it stands beside the last box.
      x =
        Math.max(contact, end - 0.25 - left, glyphs.length === 0 ? -left : Number.NEGATIVE_INFINITY) + wanted;
      x = Math.max(x, middle + LEAST_ADVANCE - (left + right) / 2);
    }
    room = 0;
    skyline.add(glyph.profile, x, Math.round(y / ROW));
    glyphs.push({ glyph, x, y });
    before = thickness;
    end = Math.max(end, x + right);
    middle = x + (left + right) / 2;
  }
  if (fraction?.form === "stacked") {
    const from = end + (glyphs.length > 0 ? random.uniform(0.04, 0.3) : 0);
    glyphs.push(...stackedFraction(random, hand, stacked, fraction.bar - fraction.from, from));
  }
  if (cell !== undefined) return { glyphs, cell };
  return { glyphs: [...glyphs, ...ligatures(random, glyphs, hand, spacing)] };
}

/** One character in the hand: from the bank, from a pen's strokes or from our own shapes. */
function glyphOf(
  random: Random,
  hand: Hand,
  character: string,
  size: number,
  { bank, pens }: GlyphSources,
  lastOf: Map<number, number>,
): Glyph {
  const digit = digitValue(character);
  if (digit !== undefined) {
    return pens !== undefined && hand.penDigits
      ? penGlyph(random, hand, character, size, pens)
      : digitGlyph(random, hand, digit, size, bank, lastOf);
  }
  const drawn = SEPARATORS.includes(character as Separator);
  if (pens === undefined || (drawn && !chance(random, hand.penSigns))) {
    return separatorGlyph(random, hand, character as Separator, size);
  }
  return penGlyph(random, hand, character, size, pens);
}

function separatorGap(random: Random, spacing: Spacing): number {
  if (spacing === "wide") return random.uniform(0.1, 0.6);
  return chance(random, 0.75) ? random.uniform(0.0, 0.2) : random.uniform(-0.06, 0.5);
}
