import type { Calibration } from "@numera/contract";
import { ReaderError } from "../readerError.ts";

/**
 * The confidence from which on lines are to be accepted, so that at most `maxError` (0..1) of what is accepted is wrong and
 * at most that share of lines without a number is accepted: the lowest threshold for which the calibration promises both.
 *
 * @throws ReaderError where the calibration's strings are too few, or its reader too weak, for that promise
 */
export function acceptThreshold(calibration: Calibration, maxError: number): number {
  if (!(maxError > 0 && maxError < 1)) {
    throw new ReaderError(
      "unreachable-error-rate",
      `the wanted error must be above 0 and below 1, as in 0.01 for 1 %, not ${maxError}`,
    );
  }
  const row = calibration.thresholds.find((candidate) => promise(candidate) <= maxError);
  if (row !== undefined) return row.acceptAt;
  const least = Math.min(...calibration.thresholds.map(promise));
  const images = calibration.data.reduce((sum, data) => sum + data.images, 0).toLocaleString("en");
  const models = calibration.models.map(({ id }) => id).join(" and ");
  throw new ReaderError(
    "unreachable-error-rate",
    `the calibration of ${models}, made with ${images} images, cannot promise an error of ` +
      `${shown(maxError)}: ` +
      (least < 1
        ? `the least that it can is ${shown(Math.ceil(least * 1e4) / 1e4)}; ask for that, or calibrate with more images`
        : "it can promise none; calibrate with more images"),
  );
}

/** Without another wish, at most this share of the `sure` lines is wrong, as far as a calibration promises. */
const defaultMaxError = 0.02;
/** Nothing promises anything without a calibration: more probable than not, by the models' own probabilities. */
const uncalibrated = 0.5;

/**
 * The confidence from which on lines are `sure` where nobody says: what promises `defaultMaxError`, or, of a calibration that
 * cannot, its least promise; without a calibration, or with one that promises nothing, 0.5.
 */
export function defaultThreshold(calibration: Calibration | undefined): number {
  const rows = calibration?.thresholds ?? [];
  const row = rows.find((candidate) => promise(candidate) <= defaultMaxError) ?? rows.at(-1);
  return row?.acceptAt ?? uncalibrated;
}

/** The higher of the two bounds. */
function promise({ errorBound, falseAcceptBound }: Calibration["thresholds"][number]): number {
  return Math.max(errorBound, falseAcceptBound);
}

function shown(share: number): string {
  return `${Number((100 * share).toPrecision(3))} %`;
}
