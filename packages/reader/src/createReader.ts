import { digitImage, digitSide, type Glyph, type Raster, resizeGray, toGrayscale } from "@numera/vision";
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
      const glyphs = lines.flatMap(({ digits }) => digits);
      if (glyphs.length === 0) {
        return { text: "", confidence: 0, accepted: false, lines: [], note: "no ink found" };
      }
      const images = new Float32Array(glyphs.length * digitSide * digitSide);
      glyphs.forEach((glyph, i) => {
        digitImage(glyph, labelling, darkness, images, i * digitSide * digitSide);
      });
      const probabilities = await model.classify(images, glyphs.length);
      let next = 0;
      const readings = lines.map(({ digits, box }): LineReading => {
        const read = digits.map((glyph: Glyph): DigitReading => {
          const { text, confidence } = mostProbable(probabilities, next++, model.classes);
          return { text, confidence, box: toSource(glyph.box, scale, raster) };
        });
        const confidence = read.reduce((product, digit) => product * digit.confidence, 1);
        return {
          text: read.map(({ text }) => text).join(""),
          confidence,
          accepted: confidence >= acceptAt,
          box: toSource(box, scale, raster),
          digits: read,
        };
      });
      return {
        text: readings.map(({ text }) => text).join("\n"),
        confidence: readings.reduce((product, line) => product * line.confidence, 1),
        accepted: readings.every(({ accepted }) => accepted),
        lines: readings,
      };
    },
  };
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
