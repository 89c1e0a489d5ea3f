import type { Calibration, ModelIdentity, Reading } from "@numera/contract";
import { type Format, requireReadable } from "@numera/decoder";
import type { Raster } from "@numera/vision";
import { isCalibrationOf } from "./confidence/calibration.ts";
import { type CanvasImage, rasterOf } from "./readableImage.ts";
import { ReaderError } from "./readerError.ts";
import type { LineReader } from "./strategies/lineReader.ts";
import type { Trace } from "./trace.ts";
import { traceImage } from "./traceImage.ts";

export interface ReaderOptions<Recognition = unknown> {
  /** How lines are read: a strategy with its models. */
  readonly lineReader: LineReader<Recognition>;
  /** A line is `sure` when its confidence is at least this (0..1). Default 0.5. */
  readonly threshold?: number | undefined;
  /** Makes confidences hold: a calibration of this strategy with these very models. Without it, the models' own. */
  readonly calibration?: Calibration | undefined;
  /** What every line must hold. Without it, digits of any number. */
  readonly format?: Format | undefined;
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
 * Not calibrated: the product of softmax probabilities is more likely right than wrong from here on only as
 * far as the model's probabilities are honest.
 */
const defaultThreshold = 0.5;

/**
 * A reader of handwritten numbers.
 *
 * @throws FormatError `unreadable-format` where no string of the format is made of characters that the strategy can read
 * @throws ReaderError `foreign-calibration` where the calibration was made with other models or for another strategy
 */
export function createReader<Recognition>({
  lineReader,
  threshold = defaultThreshold,
  calibration,
  format,
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
  const options = { lineReader, threshold, calibration, format };
  return {
    strategy,
    models,
    calibration,
    threshold,
    read: async (image) => (await traceImage(rasterOf(image), options)).reading,
    trace: async (image) => traceImage(rasterOf(image), options),
  };
}
