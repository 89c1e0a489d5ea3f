import type { Calibration, ModelIdentity, Reading } from "@numera/contract";
import { type Format, requireReadable } from "@numera/decoder";
import type { Raster } from "@numera/vision";
import { defaultThreshold } from "./confidence/acceptThreshold.ts";
import { isCalibrationOf } from "./confidence/calibration.ts";
import { defaultTimeLimit } from "./limits.ts";
import { type CanvasImage, rasterOf } from "./readableImage.ts";
import { ReaderError } from "./readerError.ts";
import type { LineReader } from "./strategies/lineReader.ts";
import type { Trace } from "./trace.ts";
import { traceImage } from "./traceImage.ts";

export interface ReaderOptions<Recognition = unknown> {
  /** How lines are read: a strategy with its models. */
  readonly lineReader: LineReader<Recognition>;
  /** A line is `sure` when its confidence is at least this (0..1). Default: `defaultThreshold` of the calibration. */
  readonly threshold?: number | undefined;
  /** Makes confidences hold: a calibration of this strategy with these very models. Without it, the models' own. */
  readonly calibration?: Calibration | undefined;
  /** What every line must hold. Without it, digits of any number. */
  readonly format?: Format | undefined;
  /** Seconds that reading an image may take: after them no further line is begun, and the reading says so. Default 20. */
  readonly timeLimit?: number | undefined;
}

export interface Reader<Recognition = unknown> {
  /** The strategy's name, and every model that it asks. */
  readonly strategy: string;
  readonly models: readonly ModelIdentity[];
  readonly calibration: Calibration | undefined;
  /** A line is `sure` when its confidence is at least this (0..1). */
  readonly threshold: number;
  /**
   * Reads the numbers on an image, which may be a canvas's `ImageData`. Calls do not share state, so they may run side by side.
   *
   * @throws ReaderError `invalid-image` where it is no image, or its data are of another type or length than its sizes say
   */
  read(image: Raster | CanvasImage): Promise<Reading>;
  /** The same, with what every stage made of the image. */
  trace(image: Raster | CanvasImage): Promise<Trace<Recognition>>;
}

/**
 * A reader of handwritten numbers.
 *
 * @throws FormatError `unreadable-format` where no string of the format is made of characters that the strategy can read
 * @throws ReaderError `invalid-time-limit`, or `foreign-calibration` where the calibration was made with other models or for another strategy
 */
export function createReader<Recognition>({
  lineReader,
  calibration,
  threshold = defaultThreshold(calibration),
  format,
  timeLimit = defaultTimeLimit,
}: ReaderOptions<Recognition>): Reader<Recognition> {
  const { strategy, models, characters } = lineReader;
  if (format !== undefined) requireReadable(format, characters);
  if (calibration !== undefined && !isCalibrationOf(calibration, lineReader)) {
    const named = (list: readonly ModelIdentity[]) => list.map(({ id }) => id).join(" and ");
    throw new ReaderError(
      "foreign-calibration",
      `the calibration was made for the strategy ${calibration.strategy} with the very files of ${named(calibration.models)} ` +
        `at that time, not for ${strategy} with these files of ${named(models)}; calibrate anew, or read without it`,
    );
  }
  if (!(timeLimit > 0)) {
    throw new ReaderError(
      "invalid-time-limit",
      `a time limit is a number of seconds above 0, not ${timeLimit}; leave it out for ${defaultTimeLimit} s`,
    );
  }
  const options = { lineReader, threshold, calibration, format, timeLimit };
  return {
    strategy,
    models,
    calibration,
    threshold,
    read: async (image) => (await traceImage(rasterOf(image), options)).reading,
    trace: async (image) => traceImage(rasterOf(image), options),
  };
}
