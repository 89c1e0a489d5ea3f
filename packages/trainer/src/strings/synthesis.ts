import { asciiDigits, nativeDigit, type Script } from "@numera/decoder";
import { Random } from "@numera/random";
import { type GrayImage, resample } from "@numera/vision";
import { TrainerError } from "../trainerError.ts";
import type { GlyphBank } from "./bank/glyphBank.ts";
import { chance, pickWeighted } from "./draws.ts";
import { drawLabel } from "./labels/drawLabel.ts";
import { digitsOf, type Label } from "./labels/label.ts";
import { arrange } from "./layout/arrange.ts";
import { distractors } from "./layout/distractors.ts";
import type { Affine, PlacedGlyph } from "./layout/glyph.ts";
import { drawHand } from "./layout/hand.ts";
import { numberless } from "./layout/numberless.ts";
import { type Placement, place } from "./layout/placement.ts";
import { type Extent, extentOf } from "./layout/profile.ts";
import type { PenBank } from "./pen/penBank.ts";
import { drawGlyphs } from "./render/drawGlyphs.ts";
import { photograph } from "./render/photograph.ts";
import { Planes } from "./render/planes.ts";
import { drawScript, type ScriptBanks } from "./scripts/scriptBanks.ts";
import type { Paper, StringSettings } from "./settings.ts";
import type { CharacterBox, StringSample } from "./stringSample.ts";

export interface SynthesisOptions {
  /** Digits to compose from. */
  readonly bank: GlyphBank;
  /** Letters to put beside numbers as ink that is none; without them there is other such ink. */
  readonly letters?: GlyphBank | undefined;
  /** Characters of pens, for settings whose labels hold letters or signs that are no separators. */
  readonly pens?: PenBank | undefined;
  /** Digits of other scripts, for settings that draw such. */
  readonly scripts?: ScriptBanks | undefined;
  readonly settings: StringSettings;
  readonly seed: number;
}

/** Nearly all lines fit at the first attempt; where so many do not, none will. */
const ATTEMPTS = 100;

/**
 * An endless stream of labeled line images. String number i depends on the options and on i alone, so strings can be
 * made in any order, by any number of workers, and again after a stop.
 */
export class StringSynthesis {
  readonly #options: SynthesisOptions;
  readonly #random: Random;
  readonly #planes = new Planes();

  constructor(options: SynthesisOptions) {
    if (options.bank.count === 0) throw new RangeError("string synthesis: the glyph bank is empty");
    this.#options = options;
    this.#random = new Random(options.seed);
  }

  /** String number `index`, from 0. @throws where the settings leave no room for any line */
  draw(index: number): StringSample {
    // A line that does not fit is thrown away whole and drawn anew: the stream has no strings that are cut short.
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const sample = this.#attempt(this.#random.at("string", index, attempt));
      if (sample !== undefined) return sample;
    }
    const { height, maxWidth } = this.#options.settings;
    throw new TrainerError(
      "invalid-synthesis",
      `string synthesis: of ${ATTEMPTS} lines none fits into ${maxWidth} x ${height} pixels; raise maxWidth`,
    );
  }

  #attempt(random: Random): StringSample | undefined {
    const { letters, pens, settings } = this.#options;
    const { script, bank } = scriptOfString(random.at("script"), this.#options);
    const label = inScript(drawLabel(random, settings.labels, settings.slimPairs), script);
    const digits = digitsOf(asciiDigits(label.text));
    const isNumber = !chance(random.at("numberless"), settings.numberless);
    const hand = drawHand(random, bank, digits, settings, { pens, script });
    const paper = paperOf(random, label, settings);
    const line = arrange(random, label, hand, { bank, pens }, settings, paper === "boxes");
    const crowded = chance(random, settings.distractors);
    const placement = place(random, line.glyphs, settings, crowded);
    if (placement === undefined) return undefined;
    const ends = endsOf(line.glyphs);
    const others = crowded ? distractors(random, hand, { ends, placement }, { bank, letters }) : [];
    const written = isNumber ? line.glyphs : numberless(random, hand, line.glyphs, letters);
    const damaged = chance(random, settings.damage);
    const source = damaged ? sourceScale(random, placement) : 1;
    const [width, height] = [Math.round(placement.width * source), Math.round(placement.height * source)];
    const toPixels = placement.toPixels.map((value) => value * source) as unknown as Affine;
    this.#planes.reset(width, height);
    const boxes = drawGlyphs(random, this.#planes.ink, [...written, ...others], hand, toPixels);
    if (boxes === undefined) return undefined;
    const cells = line.cell === undefined ? undefined : { pitch: line.cell, count: line.glyphs.length };
    photograph(random, this.#planes, {
      paper,
      pen: hand.pen,
      place: { toPixels, em: placement.em * source, left: ends.left, right: ends.right, cells },
      damaged,
      scale: height / 40,
    });
    const { gray } = this.#planes;
    const plane = source === 1 ? gray : resample(gray, width, height, placement.width, placement.height);
    return {
      image: quantize(plane, placement, chance(random, settings.reversed)),
      text: isNumber ? label.text : "",
      digits: isNumber ? digits : "",
      boxes: boxes.map((box) => scaleBox(box, source, placement)),
      writer: hand.writer,
    };
  }
}

/**
 * Pixels of the image that was taken for one of the line image: digits were 18–200 pixels high there. Beyond 1.5 times the
 * final size nothing of it is left to see, so such images are drawn as they end.
 */
function sourceScale(random: Random, { em }: Placement): number {
  const digitHeight = 18 * (200 / 18) ** random.uniform();
  const scale = digitHeight / em;
  return scale > 1.5 ? 1 : Math.max(0.5, scale);
}

/** The script of a string's digits, and the bank that they are of. */
function scriptOfString(
  random: Random,
  { bank, scripts, settings }: SynthesisOptions,
): { readonly script: Script; readonly bank: GlyphBank } {
  const isOther = scripts !== undefined && chance(random, settings.scripts);
  return isOther ? drawScript(random, scripts) : { script: "latin", bank };
}

function inScript(label: Label, script: Script): Label {
  if (script === "latin") return label;
  return { ...label, text: label.text.replace(/[0-9]/g, (digit) => nativeDigit(script, Number(digit))) };
}

/** Fractions do not stand in boxes of a character each. */
function paperOf(random: Random, { fraction }: Label, { papers }: StringSettings): Paper {
  const paper = pickWeighted(random, papers);
  return paper === "boxes" && fraction !== undefined ? "form" : paper;
}

function endsOf(glyphs: readonly PlacedGlyph[]): Extent {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { glyph, x, y } of glyphs) {
    const extent = extentOf(glyph.profile);
    if (extent === undefined) continue;
    left = Math.min(left, x + extent.left);
    right = Math.max(right, x + extent.right);
    top = Math.min(top, y + extent.top);
    bottom = Math.max(bottom, y + extent.bottom);
  }
  return { left, right, top, bottom };
}

function quantize(plane: Float32Array, { width, height }: Placement, reversed: boolean): GrayImage {
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i++) {
    const level = Math.max(0, Math.min(255, Math.round(plane[i]!)));
    data[i] = reversed ? 255 - level : level;
  }
  return { width, height, channels: 1, data };
}

function scaleBox(box: CharacterBox, source: number, { width, height }: Placement): CharacterBox {
  const x = Math.min(width - 1, Math.floor(box.x / source));
  const y = Math.min(height - 1, Math.floor(box.y / source));
  return {
    text: box.text,
    x,
    y,
    width: Math.max(1, Math.min(width, Math.ceil((box.x + box.width) / source)) - x),
    height: Math.max(1, Math.min(height, Math.ceil((box.y + box.height) / source)) - y),
  };
}
