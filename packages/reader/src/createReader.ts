import {
  type Box,
  digitImage,
  digitSide,
  type Raster,
  resizeGray,
  toGrayscale,
  touchingDigits,
} from "@numera/vision";
import type { DigitClassifier } from "./classifier.ts";
import type { Format } from "./formats/format.ts";
import type { LineRecogniser } from "./lineRecogniser.ts";
import { type CutDigit, readCutLine } from "./readCutLine.ts";
import type { LineReading, Reading } from "./reading.ts";
import { readNetworkLine } from "./readNetworkLine.ts";
import { type Segmentation, segment } from "./segment.ts";
import { toSource, workingScale } from "./workingScale.ts";

export interface ReaderOptions {
  /** What names the digits one by one after the line was cut, or a network that reads the line as a whole. */
  readonly model: DigitClassifier | LineRecogniser;
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
      const segmentation = segment(image);
      const page: Page = { ...segmentation, source: (box) => toSource(box, scale, raster) };
      const options = { acceptAt, format };
      const readings = await ("alphabet" in model
        ? readWholeLines(model, page, options)
        : readCutLines(model, page, options));
      if (readings.length === 0) {
        const note =
          segmentation.labelling.components.length === 0
            ? "no ink found"
            : "ink found, but none of a digit's size and shape";
        return { text: "", confidence: 0, accepted: false, lines: [], note };
      }
      return {
        text: readings.map(({ text }) => text).join("\n"),
        confidence: readings.reduce((product, { confidence }) => product * confidence, 1),
        accepted: readings.every(({ accepted }) => accepted),
        lines: readings,
      };
    },
  };
}

/** An image whose lines were found. */
interface Page extends Segmentation {
  /** A box of the page in pixels of the source image. */
  source(box: Box): Box;
}

interface LineOptions {
  readonly acceptAt: number;
  readonly format: Format | undefined;
}

/** Every way to cut touching digits is classified, all in one run; the most probable way is read. */
async function readCutLines(
  model: DigitClassifier,
  page: Page,
  options: LineOptions,
): Promise<LineReading[]> {
  const { lines, labelling, darkness } = page;
  if (lines.length === 0) return [];
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
  return ways.map((glyphs) => {
    const cut = glyphs.map((waysOfGlyph) =>
      waysOfGlyph.map((way) =>
        way.map((glyph): CutDigit => {
          const row = next++ * model.classes.length;
          return {
            box: page.source(glyph.box),
            probabilities: probabilities.subarray(row, row + model.classes.length),
          };
        }),
      ),
    );
    return readCutLine(cut, { characters: model.classes, ...options });
  });
}

/** Each line goes through the network by itself; lines on which it finds nothing to read are left out. */
async function readWholeLines(
  model: LineRecogniser,
  page: Page,
  options: LineOptions,
): Promise<LineReading[]> {
  const { labelling, darkness } = page;
  // Darkness against the paper, not gray: a shadow that runs through a line is gone from it.
  const data = darkness.map((levels) => 255 - levels);
  const image = { width: labelling.width, height: labelling.height, channels: 1 as const, data };
  const readings: LineReading[] = [];
  for (const { glyphs } of page.lines) {
    const marks = glyphs.map(({ box }) => box);
    const reading = await readNetworkLine(model, image, marks, options);
    if (reading === undefined) continue;
    const digits = reading.digits.map((digit) => ({ ...digit, box: page.source(digit.box) }));
    readings.push({ ...reading, box: page.source(reading.box), digits });
  }
  return readings;
}
