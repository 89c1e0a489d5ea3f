import type { Random } from "@numera/random";
import { chance } from "../draws.ts";
import type { Spacing } from "../settings.ts";
import { spline } from "../strokes/spline.ts";
import type { PlacedGlyph } from "./glyph.ts";
import { strokeGlyph } from "./glyph.ts";
import type { Hand } from "./hand.ts";
import { extentOf } from "./profile.ts";

/** Digits farther apart than this, in em, are written without the pen staying on the paper. */
const REACH = 0.45;

/**
 * Strokes of a pen that did not leave the paper between two digits: mostly between zeros, near their tops, sometimes from
 * foot to foot elsewhere.
 */
export function ligatures(
  random: Random,
  glyphs: readonly PlacedGlyph[],
  hand: Hand,
  spacing: Spacing,
): PlacedGlyph[] {
  const joins = spacing === "wide" ? 0.03 : chance(random, 0.35) ? 0.7 : 0.06;
  const joined: PlacedGlyph[] = [];
  for (let i = 0; i + 1 < glyphs.length; i++) {
    const [from, to] = [glyphs[i]!, glyphs[i + 1]!];
    const zeros = from.glyph.text === "0" && to.glyph.text === "0";
    const digits = /^[0-9]{2}$/.test(from.glyph.text + to.glyph.text);
    if (!digits || !chance(random, zeros ? joins : 0.05)) continue;
    const [a, b] = [extentOf(from.glyph.profile), extentOf(to.glyph.profile)];
    if (a === undefined || b === undefined) continue;
    if (to.x + b.left - (from.x + a.right) > REACH) continue;
    const place = zeros ? random.uniform(0, 0.3) : random.uniform(0.75, 1);
    const inward = zeros ? 0.2 : 0.08;
    const x0 = from.x + a.right - inward * (a.right - a.left);
    const y0 = from.y + a.top + place * (a.bottom - a.top);
    const x1 = to.x + b.left + inward * (b.right - b.left);
    const y1 = to.y + b.top + place * (b.bottom - b.top);
    const sag = random.uniform(-0.08, 0.12);
    const path = spline([x0, y0, (x0 + x1) / 2, (y0 + y1) / 2 + sag, x1, y1]);
    joined.push({
      glyph: strokeGlyph("", [path], hand.halfWidth * random.uniform(0.6, 0.95)),
      x: 0,
      y: 0,
    });
  }
  return joined;
}
