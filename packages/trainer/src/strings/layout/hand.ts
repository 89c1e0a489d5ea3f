import type { Script } from "@numera/decoder";
import type { Random } from "@numera/random";
import { bentField } from "../bank/bentField.ts";
import type { GlyphBank } from "../bank/glyphBank.ts";
import type { GlyphMeasures } from "../bank/glyphMeasures.ts";
import { chance, normalWithin, pick, pickWeighted } from "../draws.ts";
import { SEPARATORS, type Separator } from "../labels/label.ts";
import type { PenBank } from "../pen/penBank.ts";
import type { Pen, StringSettings } from "../settings.ts";
import { DIGIT_SHAPES, type DigitShape } from "../strokes/digitShapes.ts";
import { jitterPoints } from "../strokes/jitter.ts";
import { SEPARATOR_SHAPES } from "../strokes/separatorShapes.ts";

/** One writer with one pen on one day: what stays the same from the first character of a string to the last. */
export interface Hand {
  readonly writer: number;
  /** The script of its digits. */
  readonly script: Script;
  /** Who wrote its letters and the other characters that come from pens, by the number of the pen bank. */
  readonly penWriter: number;
  /** Its digits are that writer's too, and so many of its signs. */
  readonly penDigits: boolean;
  readonly penSigns: number;
  /** Each digit is another writer's, and pens press differently: a collage, no hand. */
  readonly mixed: boolean;
  /** A glyph's field as this hand writes it, bent anew each time; undefined where it writes as the bank has it. */
  readonly bend: ((field: Uint8Array, measures: GlyphMeasures) => Uint8Array) | undefined;
  readonly pen: Pen;
  /** Half the width of the pen's line, in em. */
  readonly halfWidth: number;
  /** How far everything leans beyond the writer's own slant: em to the right for each em up. */
  readonly shear: number;
  /** Width of the digits over what the writer's digits have. */
  readonly aspect: number;
  /** Small zeros, as many people write them after a number's first digits: their height over that of others. */
  readonly zeroHeight: number;
  /** Deviations of the baseline (em), of size (log) and of the slant (em per em) from character to character. */
  readonly baselineJitter: number;
  readonly sizeJitter: number;
  readonly slantJitter: number;
  /** How much the line climbs or falls, and digits grow or shrink, for each em to the right. */
  readonly drift: number;
  readonly growth: number;
  /** By digit: the shape that this hand draws instead of MNIST's, if any. */
  readonly shapes: readonly (DigitShape | undefined)[];
  /** This hand crosses its sevens. */
  readonly crossesSevens: boolean;
  /** How each separator is drawn. */
  readonly separators: Readonly<Record<Separator, readonly (readonly number[])[]>>;
}

/** Half widths of the pens in em: mean and deviation. */
const PEN_WIDTHS: Readonly<Record<Pen, readonly [number, number]>> = {
  ballpoint: [0.04, 0.011],
  gel: [0.046, 0.012],
  pencil: [0.038, 0.01],
  marker: [0.082, 0.018],
  fountain: [0.05, 0.013],
};

/** How likely a hand that draws some digits in its own way does so with each digit. */
const DRAWN = [0.22, 0.6, 0.42, 0.2, 0.6, 0.55, 0.2, 0.55, 0.2, 0.6] as const;

/** Hands that bend no digit, where the settings have any bent. */
const UNBENT = 0.25;

/** How often a writer is drawn anew for one who wrote all that the text needs. */
const ATTEMPTS = 12;

/** @param from.pens of which digits, signs and letters come where the settings say so. @param from.script of the bank's digits */
export function drawHand(
  random: Random,
  bank: GlyphBank,
  digits: string,
  settings: StringSettings,
  { pens, script = "latin" }: { readonly pens?: PenBank | undefined; readonly script?: Script } = {},
): Hand {
  const pen = pickWeighted(random, settings.pens);
  const [mean, deviation] = PEN_WIDTHS[pen];
  // Our own shapes are of Latin digits.
  const own = chance(random, settings.drawnShapes) && script === "latin";
  const shapes = DIGIT_SHAPES.map((choices, digit) =>
    own && chance(random, DRAWN[digit]!) ? ownShape(random, pick(random, choices)) : undefined,
  );
  const separators = {} as Record<Separator, readonly (readonly number[])[]>;
  for (const separator of SEPARATORS) {
    const strokes = jitterPoints(
      random,
      pick(random, SEPARATOR_SHAPES[separator]),
      random.uniform(0.015, 0.05),
    );
    separators[separator] = stretched(random, strokes);
  }
  return {
    writer: writerOf(random, bank, digits),
    script,
    ...penOf(random.at("pen"), settings, pens),
    mixed: chance(random.at("mixed"), settings.mixedHands),
    bend: drawBend(random, settings),
    pen,
    halfWidth: normalWithin(random, mean, deviation, 0.02, 0.105),
    shear: normalWithin(random, 0.08, 0.2, -0.45, 0.6),
    aspect: Math.exp(normalWithin(random, 0, 0.2, -0.5, 0.5)),
    zeroHeight: chance(random, 0.22) ? random.uniform(0.5, 0.9) : 1,
    baselineJitter: Math.abs(normalWithin(random, 0, 0.045, -0.12, 0.12)),
    sizeJitter: Math.abs(normalWithin(random, 0, 0.08, -0.2, 0.2)),
    slantJitter: Math.abs(normalWithin(random, 0, 0.05, -0.12, 0.12)),
    drift: normalWithin(random, 0, 0.025, -0.07, 0.07),
    growth: chance(random, 0.3) ? normalWithin(random, 0, 0.02, -0.05, 0.05) : 0,
    shapes,
    crossesSevens: own && chance(random, 0.35),
    separators,
  };
}

/** Whose pen it is, from a stream of its own. */
function penOf(
  random: Random,
  { penDigits, penSigns }: StringSettings,
  pens: PenBank | undefined,
): Pick<Hand, "penWriter" | "penDigits" | "penSigns"> {
  if (pens === undefined) return { penWriter: -1, penDigits: false, penSigns: 0 };
  return { penWriter: pick(random, pens.writers), penDigits: chance(random, penDigits), penSigns };
}

/** Draws from a stream of its own: but for the bending, strings are what they are without. */
function drawBend(random: Random, { bend }: StringSettings): Hand["bend"] {
  if (bend === 0) return undefined;
  const own = random.at("bend");
  if (chance(own, UNBENT)) return undefined;
  const deviation = own.uniform(0, bend);
  return (field, measures) => bentField(own, field, measures, deviation);
}

/** Separators differ from hand to hand in size more than digits do: long and short slashes, wide and narrow dashes. */
function stretched(random: Random, strokes: readonly (readonly number[])[]): number[][] {
  const [sx, sy] = [Math.exp(0.2 * random.normal()), Math.exp(0.1 * random.normal())];
  const lift = normalWithin(random, 0, 0.04, -0.1, 0.1);
  return strokes.map((points) => points.map((value, i) => (i % 2 === 0 ? value * sx : value * sy + lift)));
}

/** A writer with every digit that the text needs, where the bank has one. */
function writerOf(random: Random, bank: GlyphBank, digits: string): number {
  const needed = [...new Set(digits)].map(Number);
  let writer = pick(random, bank.writers);
  for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
    if (needed.every((digit) => bank.of(writer, digit).length > 0)) break;
    writer = pick(random, bank.writers);
  }
  return writer;
}

function ownShape(random: Random, { width, strokes }: DigitShape): DigitShape {
  return {
    width: width * Math.exp(normalWithin(random, 0, 0.22, -0.5, 0.5)),
    strokes: jitterPoints(random, strokes, random.uniform(0.01, 0.045)),
  };
}
