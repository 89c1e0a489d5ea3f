import type { Format } from "@numera/decoder";
import { type Raster, toGrayscale } from "@numera/vision";
import type { Calibration } from "./confidence/calibration.ts";
import { evidenceOf } from "./confidence/evidence.ts";
import { judge } from "./confidence/judge.ts";
import type { DigitClassifier } from "./models/classifier.ts";
import type { LineRecognizer } from "./models/lineRecognizer.ts";
import { readPage } from "./oneField.ts";
import { findLines } from "./page/findLines.ts";
import type { LineReading, Reading } from "./reading.ts";
import { contourReader } from "./strategies/contour/contourReader.ts";
import { lineNetworkReader } from "./strategies/line/lineNetworkReader.ts";
import { type LineReader, textOf } from "./strategies/lineReader.ts";

export type ReaderOptions = ReadBy & {
  /** A line is accepted when its confidence is at least this (0..1). Default 0.5. */
  readonly acceptAt?: number;
  /** Makes confidences hold: a calibration of this strategy with these very models. Without it, the models' own. */
  readonly calibration?: Calibration | undefined;
  /** What every line must hold. Without it, digits of any number. */
  readonly format?: Format | undefined;
};

type ReadBy =
  | {
      /** What names the digits one by one after the line was cut, or a network that reads the line as a whole. */
      readonly model: DigitClassifier | LineRecognizer;
      readonly strategy?: undefined;
    }
  | {
      /** How lines are read. */
      readonly strategy: LineReader;
      readonly model?: undefined;
    };

export interface Reader {
  /** Reads the numbers on an image. Calls do not share state, so they may run side by side. */
  read(raster: Raster): Promise<Reading>;
}

/**
 * Not calibrated: the product of softmax probabilities is more likely right than wrong from here on only as
 * far as the model's probabilities are honest.
 */
const defaultAcceptAt = 0.5;

/** A reader of handwritten numbers: image -> ink -> lines -> strings by a strategy -> verdict. */
export function createReader({
  model,
  strategy,
  acceptAt = defaultAcceptAt,
  calibration,
  format,
}: ReaderOptions): Reader {
  const lineReader = strategy ?? ("alphabet" in model ? lineNetworkReader(model) : contourReader(model));
  return {
    async read(raster) {
      const found = findLines(toGrayscale(raster));
      const { page, findings } = await readPage(lineReader, found, format);
      const lines = findings.flatMap((finding, i): LineReading[] => {
        if (finding === undefined) return [];
        const evidence = evidenceOf(finding, page.lines[i]!, page);
        return [
          {
            text: textOf(finding),
            ...judge(finding, { acceptAt, format, evidence, calibration }),
            box: page.source(finding.box),
            digits: finding.digits.map((digit) => ({ ...digit, box: page.source(digit.box) })),
            evidence,
          },
        ];
      });
      if (lines.length === 0) {
        const note =
          page.labeling.components.length === 0
            ? "no ink found"
            : "ink found, but none of a digit's size and shape";
        return { text: "", confidence: 0, accepted: false, lines, note };
      }
      return {
        text: lines.map(({ text }) => text).join("\n"),
        confidence: lines.reduce((product, { confidence }) => product * confidence, 1),
        accepted: lines.every(({ accepted }) => accepted),
        lines,
      };
    },
  };
}
