import { digitImage, digitSide, type Raster, resizeGray, toGrayscale, touchingDigits } from "@numera/vision";
import type { DigitClassifier } from "./classifier.ts";
import type { Format } from "./formats/format.ts";
import { type CutDigit, readCutLine } from "./readCutLine.ts";
import type { Reading } from "./reading.ts";
import { segment } from "./segment.ts";
import { toSource, workingScale } from "./workingScale.ts";

export interface ReaderOptions {
  /** What names the digits. */
  readonly model: DigitClassifier;
  /** A line is accepted when its confidence is at least this (0..1). Default 0.5. */
  readonly acceptAt?: number;
  /** What every line must hold. Without it, digits of any number. */
  readonly format?: Format | undefined;
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
export function createReader({ model, acceptAt = defaultAcceptAt, format }: ReaderOptions): Reader {
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
      const readings = ways.map((glyphs) => {
        const cut = glyphs.map((waysOfGlyph) =>
          waysOfGlyph.map((way) =>
            way.map((glyph): CutDigit => {
              const row = next++ * model.classes.length;
              return {
                box: toSource(glyph.box, scale, raster),
                probabilities: probabilities.subarray(row, row + model.classes.length),
              };
            }),
          ),
        );
        return readCutLine(cut, { characters: model.classes, acceptAt, format });
      });
      return {
        text: readings.map(({ text }) => text).join("\n"),
        confidence: readings.reduce((product, { confidence }) => product * confidence, 1),
        accepted: readings.every(({ accepted }) => accepted),
        lines: readings,
      };
    },
  };
}
