import type { Random } from "@numera/random";
import type { GlyphBank } from "../bank/glyphBank.ts";
import { chance, normalWithin, pickWeighted } from "../draws.ts";
import type { Label, Separator } from "../labels/label.ts";
import type { Spacing, StringSettings } from "../settings.ts";
import { digitGlyph, separatorGlyph } from "./character.ts";
import type { PlacedGlyph } from "./glyph.ts";
import type { Hand } from "./hand.ts";
import { ligatures } from "./ligatures.ts";
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

/** Writes the label in the hand, from left to right. */
export function arrange(
  random: Random,
  label: Label,
  hand: Hand,
  bank: GlyphBank,
  settings: StringSettings,
  inBoxes: boolean,
): Line {
  const spacing = pickWeighted(random, settings.spacing);
  const gap = gapDraw(random, spacing, hand.halfWidth);
  const cell = inBoxes ? random.uniform(0.95, 1.6) : undefined;
  const lastOf = new Map<number, number>();
  const skyline = new Skyline();
  const glyphs: PlacedGlyph[] = [];
  const raisedFrom = label.text.length - (label.raised ?? 0);
  let [end, middle, room, before] = [0, Number.NEGATIVE_INFINITY, 0, 0];
  for (const [i, character] of [...label.text].entries()) {
    if (character === " ") {
      room += random.uniform(0.2, 0.6);
      continue;
    }
    const raised = i >= raisedFrom;
    const grown = Math.max(0.6, Math.min(1.5, 1 + hand.growth * end));
    const size = (raised ? 0.62 : 1) * grown * Math.exp(normalWithin(random, 0, hand.sizeJitter, -0.3, 0.3));
    const isDigit = character >= "0" && character <= "9";
    const glyph = isDigit
      ? digitGlyph(random, hand, Number(character), size, bank, lastOf)
      : separatorGlyph(random, hand, character as Separator, size);
    const { left, right } = extentOf(glyph.profile) ?? { left: 0, right: 0 };
    const y = hand.baselineJitter * random.normal() + hand.drift * end - (raised ? 0.42 : 0);
    const thickness = thicknessOf(glyph.profile);
    let x: number;
    if (cell !== undefined) {
      x = (glyphs.length + 0.5) * cell + 0.07 * random.normal() - (left + right) / 2;
    } else {
      const thinner = Math.min(before, thickness);
      const space = isDigit ? Math.max(gap(), -settings.mostHidden * thinner) : separatorGap(random, spacing);
      const wanted = space + room;
      const contact = skyline.contact(glyph.profile, Math.round(y / ROW), isDigit ? 1 : 3);
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
  if (cell !== undefined) return { glyphs, cell };
  return { glyphs: [...glyphs, ...ligatures(random, glyphs, hand, spacing)] };
}

function separatorGap(random: Random, spacing: Spacing): number {
  if (spacing === "wide") return random.uniform(0.1, 0.6);
  return chance(random, 0.75) ? random.uniform(0.0, 0.2) : random.uniform(-0.06, 0.5);
}
