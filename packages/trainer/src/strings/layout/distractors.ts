/** Ink near a number that is no part of it. */
import type { Random } from "@numera/random";
import type { GlyphBank } from "../bank/glyphBank.ts";
import { chance, pick, pickWeighted } from "../draws.ts";
import { spline } from "../strokes/spline.ts";
import { digitGlyph } from "./character.ts";
import type { PlacedGlyph } from "./glyph.ts";
import { strokeGlyph } from "./glyph.ts";
import type { Hand } from "./hand.ts";
import { letterUnlikeDigits, scribbleGlyph } from "./otherInk.ts";
import type { Placement } from "./placement.ts";
import { type Extent, extentOf } from "./profile.ts";

export interface DistractorSources {
  readonly bank: GlyphBank;
  /** Letters, where there are any. */
  readonly letters: GlyphBank | undefined;
}

/** Where a line's ink ends, in em, and where it stands in its image. */
export interface Surroundings {
  readonly ends: Extent;
  readonly placement: Placement;
}

/** One to two things of the kinds below, beside or around a line. */
export function distractors(
  random: Random,
  hand: Hand,
  { ends, placement }: Surroundings,
  sources: DistractorSources,
): PlacedGlyph[] {
  const found: PlacedGlyph[] = [];
  for (let i = chance(random, 0.2) ? 2 : 1; i > 0; i--) {
    const kind = pickWeighted(random, {
      scribble: 20,
      struckOut: 20,
      letters: sources.letters === undefined ? 0 : 22,
      neighbors: 38,
      speck: 12,
    });
    if (kind === "scribble") found.push(scribble(random, hand, ends));
    else if (kind === "struckOut") found.push(...struckOut(random, hand, ends, sources));
    else if (kind === "letters") found.push(...letters(random, hand, ends, sources.letters!));
    else if (kind === "neighbors") found.push(...neighbors(random, hand, ends, placement, sources.bank));
    else found.push(speck(random, hand, ends));
  }
  return found;
}

/** A wild line at one end: a signature's tail, a test of the pen. */
function scribble(random: Random, hand: Hand, { left, right }: Extent): PlacedGlyph {
  const [width, height] = [random.uniform(0.3, 1.2), random.uniform(0.3, 1)];
  const glyph = scribbleGlyph(random, hand, width, height);
  const atRight = chance(random, 0.6);
  const gap = random.uniform(0.25, 0.7);
  return { glyph, x: atRight ? right + gap : left - gap - width, y: random.uniform(-0.6, 0.1) };
}

/** A slip of the pen of its own, too short for any digit and too high for a point or a comma. */
function speck(random: Random, hand: Hand, { left, right }: Extent): PlacedGlyph {
  const [dx, dy] = [0.1 * random.normal(), 0.08 * random.normal()];
  const glyph = strokeGlyph("", [Float32Array.of(0, 0, dx, dy)], hand.halfWidth * random.uniform(0.4, 1));
  return { glyph, x: random.uniform(left - 0.6, right + 0.6), y: random.uniform(-1.3, -0.7) };
}

/** Digits or letters before the number, made unreadable by a zigzag or by several lines through them. */
function struckOut(random: Random, hand: Hand, ends: Extent, sources: DistractorSources): PlacedGlyph[] {
  const placed = besideLine(random, ends, 1 + random.integer(3), () =>
    sources.letters !== undefined && chance(random, 0.3)
      ? letterUnlikeDigits(random, hand, sources.letters)
      : withoutText(digitGlyph(random, hand, random.integer(10), 1, sources.bank, new Map())),
  );
  const left = Math.min(...placed.map(({ glyph, x }) => x + extentOf(glyph.profile)!.left));
  const right = Math.max(...placed.map(({ glyph, x }) => x + extentOf(glyph.profile)!.right));
  const paths = [];
  if (chance(random, 0.5)) {
    const points: number[] = [];
    const turns = Math.ceil((right - left) / 0.14);
    for (let i = 0; i <= turns; i++) {
      points.push(
        left - 0.1 + ((right - left + 0.2) * i) / turns,
        i % 2 === 0 ? random.uniform(-1, -0.7) : random.uniform(-0.3, 0),
      );
    }
    paths.push(spline(points));
  } else {
    for (let i = 2 + random.integer(3); i > 0; i--) {
      const y = random.uniform(-0.8, -0.2);
      paths.push(
        spline([
          left - random.uniform(0, 0.15),
          y,
          (left + right) / 2,
          y + 0.08 * random.normal(),
          right + random.uniform(0, 0.15),
          y + 0.12 * random.normal(),
        ]),
      );
    }
  }
  return [
    ...placed,
    { glyph: strokeGlyph("", paths, hand.halfWidth * random.uniform(0.9, 1.3)), x: 0, y: 0 },
  ];
}

function letters(random: Random, hand: Hand, ends: Extent, bank: GlyphBank): PlacedGlyph[] {
  return besideLine(random, ends, 1 + random.integer(3), () => letterUnlikeDigits(random, hand, bank));
}

/** A row of glyphs left or right of the line, clear of it. */
function besideLine(
  random: Random,
  { left, right }: Extent,
  count: number,
  next: () => PlacedGlyph["glyph"],
): PlacedGlyph[] {
  const row: PlacedGlyph[] = [];
  let end = 0;
  for (let i = 0; i < count; i++) {
    const glyph = next();
    const extent = extentOf(glyph.profile);
    if (extent === undefined) continue;
    row.push({ glyph, x: end - extent.left, y: 0.05 * random.normal() });
    end += extent.right - extent.left + random.uniform(0.05, 0.2);
  }
  const gap = random.uniform(0.3, 0.8);
  const shift = chance(random, 0.5) ? left - gap - end : right + gap;
  return row.map(({ glyph, x, y }) => ({ glyph, x: x + shift, y }));
}

/** Feet of the line above or heads of the line below, as far as the image's border lets them in: half a digit at most. */
function neighbors(
  random: Random,
  hand: Hand,
  { left, right, top, bottom }: Extent,
  { toPixels, height }: Placement,
  bank: GlyphBank,
): PlacedGlyph[] {
  const [, b, , d, , f] = toPixels;
  const above = chance(random, 0.5);
  const visible = random.uniform(0.05, 0.45);
  const row: PlacedGlyph[] = [];
  let x = left + random.uniform(-0.5, 0.8 * (right - left));
  for (let i = 1 + random.integer(5); i > 0 && x < right; i--) {
    const glyph = withoutText(digitGlyph(random, hand, random.integer(10), 1, bank, new Map()));
    const border = ((above ? 0 : height) - b * x - f) / d;
    const baseline = above
      ? Math.min(border + visible, top - 0.04)
      : Math.max(border - visible, bottom + 0.04) + 1;
    row.push({ glyph, x, y: baseline + 0.03 * random.normal() });
    x += pick(random, [0.5, 0.7, 0.9, 1.6]);
  }
  return row;
}

function withoutText(glyph: PlacedGlyph["glyph"]): PlacedGlyph["glyph"] {
  return { ...glyph, text: "" };
}
