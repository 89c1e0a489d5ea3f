import {
  digitImage,
  digitSide,
  type Raster,
  resizeGray,
  toGrayscale,
  touchingDigits,
  unite,
} from "@numera/vision";
import type { DigitClassifier } from "./classifier.ts";
import type { DigitReading, LineReading, Reading } from "./reading.ts";
import { segment } from "./segment.ts";
import { toSource, workingScale } from "./workingScale.ts";

export interface ReaderOptions {
  /** What names the digits. */
  readonly model: DigitClassifier;
  /** A line is accepted when its confidence is at least this (0..1). Default 0.5. */
  readonly acceptAt?: number;
}

export interface Reader {
  /** Reads the numbers on an image. Calls do not share state, so they may run side by side. */
  read(raster: Raster): Promise<Reading>;
}

/**
 * Not calibrated: the product of softmax probabilities is more likely right than wrong from here on only as
 * far as the model's probabilities are honest.
 */
const defaultAcceptAt = 0.5;

/** A reader of handwritten numbers: image -> ink -> lines -> digits -> one classification -> text. */
export function createReader({ model, acceptAt = defaultAcceptAt }: ReaderOptions): Reader {
  return {
    async read(raster) {
      const gray = toGrayscale(raster);
      const scale = workingScale(gray);
      const image = resizeGray(
        gray,
        Math.max(1, Math.round(gray.width * scale)),
        Math.max(1, Math.round(gray.height * scale)),
      );
      const { lines, labelling, darkness } = segment(image);
      if (lines.length === 0) {
        const note =
          labelling.components.length === 0
            ? "no ink found"
            : "ink found, but none of a digit's size and shape";
        return { text: "", confidence: 0, accepted: false, lines: [], note };
      }
      // Every way to cut touching digits is classified, all in one run; the most probable way is read.
      const ways = lines.map(({ glyphs, height }) =>
        glyphs.map((glyph) => touchingDigits(glyph, labelling, height)),
      );
      const candidates = ways.flat(3);
      const images = new Float32Array(candidates.length * digitSide * digitSide);
      candidates.forEach((glyph, i) => {
        digitImage(glyph, labelling, darkness, images, i * digitSide * digitSide);
      });
      const probabilities = await model.classify(images, candidates.length);
      let next = 0;
      const readings = ways.map((glyphs): LineReading => {
        const digits = glyphs.flatMap((waysOfGlyph) =>
          mostProbableWay(
            waysOfGlyph.map((way) =>
              way.map((glyph): DigitReading => {
                const { text, confidence } = mostProbable(probabilities, next++, model.classes);
                return { text, confidence, box: toSource(glyph.box, scale, raster) };
              }),
            ),
          ),
        );
        const confidence = productOf(digits);
        return {
          text: digits.map(({ text }) => text).join(""),
          confidence,
          accepted: confidence >= acceptAt,
          box: digits.map(({ box }) => box).reduce(unite),
          digits,
        };
      });
      return {
        text: readings.map(({ text }) => text).join("\n"),
        confidence: productOf(readings),
        accepted: readings.every(({ accepted }) => accepted),
        lines: readings,
      };
    },
  };
}

function productOf(digits: readonly { readonly confidence: number }[]): number {
  return digits.reduce((product, { confidence }) => product * confidence, 1);
}

function mostProbableWay(ways: readonly DigitReading[][]): DigitReading[] {
  return ways.reduce((best, way) => (productOf(way) > productOf(best) ? way : best));
}

function mostProbable(
  probabilities: Float32Array,
  row: number,
  classes: readonly string[],
): { text: string; confidence: number } {
  let best = row * classes.length;
  for (let i = best; i < (row + 1) * classes.length; i++)
    if (probabilities[i]! > probabilities[best]!) best = i;
  return { text: classes[best - row * classes.length]!, confidence: Math.min(1, probabilities[best]!) };
}
