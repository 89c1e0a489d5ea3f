import {
  type Box,
  connectedComponents,
  digitImage,
  digitSide,
  type GrayImage,
  inkMask,
  inkPolarity,
  invert,
  type Mask,
  unite,
} from "@numera/vision";
import { type Dataset, DIGIT_CLASSES } from "../data/dataset.ts";
import { buildGlyphBank } from "../strings/bank/buildGlyphBank.ts";
import { GlyphBank, MEASURES } from "../strings/bank/glyphBank.ts";
import { measureGlyph } from "../strings/bank/glyphMeasures.ts";
import { FIELD_AREA, FieldMaker } from "../strings/bank/signedDistanceField.ts";
import { styleGroups } from "../strings/bank/styleGroups.ts";

/** One digit of a labeled image, as boxes.json tells it. */
export interface DigitBox extends Box {
  readonly digit: number;
}

/** A digit cut out: `[28, 28]` as MNIST's are, ink 255. */
export interface CutDigit {
  readonly digit: number;
  readonly image: Uint8Array;
}

/** A mark at the side of a digit's box with less than this share of its ink belongs to a neighbor. */
const NEIGHBOR = 0.3;

/** The digits in the boxes, as MNIST's were made; boxes in which there is no ink give none. */
export function cutDigits(image: GrayImage, boxes: readonly DigitBox[]): CutDigit[] {
  const gray = inkPolarity(image) === "dark" ? image : invert(image);
  const { mask, darkness } = inkMask(gray);
  return boxes.flatMap(({ digit, ...box }) => {
    const cut = cutDigit(mask, darkness, box);
    return cut === undefined || !hasInk(cut) ? [] : [{ digit, image: cut }];
  });
}

function cutDigit(mask: Mask, darkness: Uint8Array, box: Box): Uint8Array | undefined {
  const left = Math.max(0, box.x);
  const top = Math.max(0, box.y);
  const width = Math.min(mask.width, box.x + box.width) - left;
  const height = Math.min(mask.height, box.y + box.height) - top;
  if (width < 1 || height < 1) return undefined;
  const inside = { width, height, data: crop(mask.data, mask.width, left, top, width, height) };
  const labeling = connectedComponents(inside);
  const most = Math.max(0, ...labeling.components.map(({ area }) => area));
  const own = labeling.components.filter(({ box: part, area }) => {
    const atSide = part.x === 0 || part.x + part.width === width;
    return area === most || !atSide || area >= NEIGHBOR * most;
  });
  if (own.length === 0) return undefined;
  const glyph = {
    labels: own.map(({ label }) => label),
    box: own.map((part) => part.box).reduce(unite),
    area: own.reduce((sum, { area }) => sum + area, 0),
  };
  const form = new Float32Array(digitSide * digitSide);
  digitImage(glyph, labeling, crop(darkness, mask.width, left, top, width, height), form, 0);
  return Uint8Array.from(form, (value) => Math.round(255 * value));
}

function crop(
  plane: Uint8Array,
  stride: number,
  x: number,
  y: number,
  width: number,
  height: number,
): Uint8Array {
  const out = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const start = (y + row) * stride + x;
    out.set(plane.subarray(start, start + width), row * width);
  }
  return out;
}

/** Whether a signed distance field of it has any inside. */
function hasInk(image: Uint8Array): boolean {
  const field = new Uint8Array(FIELD_AREA);
  new FieldMaker().make(image, field);
  return measureGlyph(field) !== undefined;
}

/** Digits of one hand at least, so that it has most of the ten. */
const IN_A_HAND = 60;

/**
 * A bank of the digits for new strings. A line has too few of them to write others with, so digits of like slant and
 * stroke width make a hand.
 * @returns undefined where not all ten digits are there
 */
export function bankOfCutDigits(digits: readonly CutDigit[]): GlyphBank | undefined {
  if (new Set(digits.map(({ digit }) => digit)).size < DIGIT_CLASSES.length) return undefined;
  const dataset: Dataset = {
    name: "digits of labeled lines",
    images: Uint8Array.from(digits.flatMap(({ image }) => [...image])),
    labels: Uint8Array.from(digits, ({ digit }) => digit),
    count: digits.length,
    height: digitSide,
    width: digitSide,
    classes: DIGIT_CLASSES,
    sha256: {},
  };
  const { columns } = buildGlyphBank(dataset);
  const measure = (k: number) => digits.map((_, i) => columns.measures[i * MEASURES + k]!);
  const hands = Math.max(1, Math.floor(digits.length / IN_A_HAND));
  const slants = Math.ceil(Math.sqrt(hands));
  const writers = styleGroups(measure(5), measure(0), {
    slants,
    widths: Math.max(1, Math.floor(hands / slants)),
  });
  columns.writers.set(writers);
  return new GlyphBank(columns);
}
