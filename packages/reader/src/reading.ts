import type { Box } from "@numera/vision";
import type { Evidence } from "./confidence/evidence.ts";

/** One digit: its class name, the probability the model gives it (0..1), and where it stands in the image. */
export interface DigitReading {
  readonly text: string;
  readonly confidence: number;
  readonly box: Box;
}

/** One line of digits, left to right. `confidence` is the probability that the whole line is right (0..1). */
export interface LineReading {
  readonly text: string;
  readonly confidence: number;
  readonly accepted: boolean;
  /** Why the line should be looked at, a sentence each; only where it is not accepted. */
  readonly reasons?: readonly string[];
  readonly box: Box;
  readonly digits: readonly DigitReading[];
  /** What speaks for the reading and against it, as a calibration weighs it. */
  readonly evidence?: Evidence;
}

/**
 * What stands on an image: lines top to bottom. `text` joins the lines with a newline and is "" where there
 * are none; `note` then says why in a sentence ("no ink found").
 */
export interface Reading {
  readonly text: string;
  readonly confidence: number;
  readonly accepted: boolean;
  readonly lines: readonly LineReading[];
  readonly note?: string;
}
