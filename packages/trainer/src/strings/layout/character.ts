import { nativeDigit } from "@numera/decoder";
import type { Random } from "@numera/random";
import { TrainerError } from "../../trainerError.ts";
import type { GlyphBank } from "../bank/glyphBank.ts";
import { type GlyphMeasures, measureGlyph } from "../bank/glyphMeasures.ts";
import { chance, normalWithin, pick } from "../draws.ts";
import type { Separator } from "../labels/label.ts";
import { drawnPaths, jitterPoints } from "../strokes/jitter.ts";
import { spline } from "../strokes/spline.ts";
import { type Affine, emPerFieldPixel, fieldGlyph, fieldOf, type Glyph, strokeGlyph } from "./glyph.ts";
import type { Hand } from "./hand.ts";

/** MNIST's digits fill a box of 20x20 pixels, 40 of a field. */
const MNIST_HEIGHT = 40;

/**
 * One digit in this hand: a digit of the writer, or the hand's own shape of it. Its height is `size` em.
 *
 * @param lastOf the writer's digits used before in this string, by class; one may come again, as hands repeat themselves
 */
export function digitGlyph(
  random: Random,
  hand: Hand,
  digit: number,
  size: number,
  bank: GlyphBank,
  lastOf: Map<number, number>,
): Glyph {
  const shape = hand.shapes[digit];
  const text = nativeDigit(hand.script, digit);
  const height = size * (digit === 0 ? zeroHeight(random, hand) : 1);
  const slant = hand.shear + hand.slantJitter * random.normal();
  if (shape !== undefined && chance(random, 0.92)) {
    const width = height * shape.width * hand.aspect * Math.exp(0.08 * random.normal());
    const strokes = jitterPoints(random, shape.strokes, random.uniform(0.008, 0.025));
    // Shapes are written from 0 (top) to 1; on the line they stand from -1 to 0.
    const standing = strokes.map((points) => points.map((value, i) => (i % 2 === 1 ? value - 1 : value)));
    const paths = drawnPaths(standing, { sx: width, sy: height, shear: slant + 0.06 });
    return strokeGlyph(text, paths, hand.halfWidth * penPressure(random, hand));
  }
  const repeated = lastOf.get(digit);
  const index =
    repeated !== undefined && chance(random, 0.15) ? repeated : pickDigit(random, bank, hand, digit);
  lastOf.set(digit, index);
  const glyph = writtenDigit(random, hand, text, index, height, slant, bank);
  return isDot(hand, digit) ? lifted(glyph, random.uniform(0.15, 0.45)) : glyph;
}

/** Arabic and Farsi write 0 as a dot; banks of scaled images have it as large as any digit. */
function isDot({ script }: Hand, digit: number): boolean {
  return digit === 0 && (script === "arabic" || script === "farsi");
}

function zeroHeight(random: Random, hand: Hand): number {
  if (!isDot(hand, 0)) return hand.zeroHeight;
  return hand.script === "arabic" ? random.uniform(0.12, 0.32) : random.uniform(0.22, 0.5);
}

/** The same glyph, higher over the baseline by so many em. */
function lifted(glyph: Glyph, by: number): Glyph {
  const { field } = glyph;
  if (field === undefined) return glyph;
  const [a, b, c, d, e, f] = field.toEm;
  return fieldGlyph(glyph.text, { ...field, toEm: [a, b, c, d, e, f - by] });
}

/** Any glyph of a bank (a letter too) in this hand's size, slant and pen. */
export function writtenDigit(
  random: Random,
  hand: Hand,
  text: string,
  index: number,
  height: number,
  slant: number,
  bank: GlyphBank,
): Glyph {
  const { field, halfWidth: written, left, top, right, bottom } = writtenField(hand, index, bank);
  // MNIST fits the longer side into its box, so what is wide is low there. Most hands write it as high as the rest.
  const inked = bottom - top;
  const full = chance(random, 0.1) ? Math.min(Math.max(MNIST_HEIGHT, inked), 1.4 * inked) : inked;
  const scale = height / full;
  let stretch = scale * hand.aspect * Math.exp(0.06 * random.normal());
  // A one has no width to stretch: it would become a bar.
  if (text === "1") stretch = Math.min(stretch, 1.3 * scale);
  if (text === "0" && chance(random, 0.1)) stretch *= 1.3;
  const turn = 0.04 * random.normal();
  const [cx, cy] = [(left + right) / 2, bottom];
  const [a, b, c, d] = [stretch, turn * stretch, -(slant + turn) * scale, scale] as const;
  const toEm: Affine = [a, b, c, d, -a * cx - c * cy, -b * cx - d * cy];
  const unit = emPerFieldPixel(toEm);
  const wanted = hand.halfWidth * penPressure(random, hand);
  // A thin line cannot be cut out of a field that has none; a thick one grows until the holes close.
  const growth = Math.min(2.6 * unit, Math.max(-0.55 * written * unit, wanted - written * unit));
  const part = { field, toEm, growth };
  if (text !== "7" || !hand.crossesSevens) return fieldGlyph(text, part);
  return fieldGlyph(text, part, [sevenCross(random, toEm, (left + right) / 2, top, bottom)], wanted);
}

/** A glyph's field in this hand, bent or as the bank has it, and its measures. */
function writtenField(hand: Hand, index: number, bank: GlyphBank): GlyphMeasures & { field: Uint8Array } {
  const field = fieldOf(bank.columns.fields, index);
  const measures = bank.measuresOf(index);
  const bent = hand.bend?.(field, measures);
  const bentMeasures = bent && measureGlyph(bent);
  // What is bent until nothing of it is left is written as it was.
  return bentMeasures ? { field: bent, ...bentMeasures } : { field, ...measures };
}

/** The bar across a seven's leg. */
function sevenCross(random: Random, toEm: Affine, middle: number, top: number, bottom: number) {
  const y = top + (bottom - top) * random.uniform(0.42, 0.62);
  const x = middle + (bottom - top) * random.uniform(-0.02, 0.1);
  const reach = (bottom - top) * random.uniform(0.16, 0.34);
  const tilt = reach * random.uniform(-0.35, 0.15);
  const points = [x - reach, y - tilt, x, y + 0.06 * reach * random.normal(), x + reach, y + tilt];
  const [a, b, c, d, e, f] = toEm;
  for (let i = 0; i < points.length; i += 2) {
    const [px, py] = [points[i]!, points[i + 1]!];
    points[i] = a * px + c * py + e;
    points[i + 1] = b * px + d * py + f;
  }
  return spline(points);
}

/** A separator in this hand, `size` times as large as the hand's digits. */
export function separatorGlyph(random: Random, hand: Hand, separator: Separator, size: number): Glyph {
  const strokes = jitterPoints(random, hand.separators[separator], 0.015);
  const stretch = Math.exp(0.15 * random.normal());
  const paths = drawnPaths(strokes, { sx: size * stretch, sy: size, shear: hand.shear });
  const isDot = separator === "." || separator === ":";
  const halfWidth = hand.halfWidth * penPressure(random, hand) * (isDot ? random.uniform(0.9, 1.7) : 1);
  return strokeGlyph(separator, paths, halfWidth);
}

/** How much wider than its pen's line this hand draws a character. */
export function penPressure(random: Random, { mixed }: Hand): number {
  return mixed
    ? Math.exp(normalWithin(random, 0, 0.22, -0.5, 0.5))
    : Math.exp(normalWithin(random, 0, 0.08, -0.2, 0.2));
}

/** One of the writer's, or, where the writer has none or is another for each digit, any. */
function pickDigit(random: Random, bank: GlyphBank, { writer, mixed }: Hand, digit: number): number {
  const own = bank.of(mixed ? pick(random, bank.writers) : writer, digit);
  if (own.length > 0) return pick(random, own);
  const someone = bank.writers.filter((other) => bank.of(other, digit).length > 0);
  if (someone.length === 0) throw new TrainerError("invalid-dataset", `the glyph bank has no ${digit}`);
  return pick(random, bank.of(pick(random, someone), digit));
}
