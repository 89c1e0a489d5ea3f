import type { GrayImage } from "@numera/vision";

/** One digit as a classifier of single digits sees it. */
export interface DigitStep {
  /** 28x28, row-major, ink 1 and paper 0. */
  readonly image: Float32Array;
  readonly classes: readonly string[];
  /** One for each class (0..1). */
  readonly probabilities: readonly number[];
}

/** Probabilities `[count, characters + 1]`, class 0 the blank. */
export interface NamedFrames {
  readonly count: number;
  readonly characters: readonly string[];
  readonly probabilities: Float32Array;
}

/** One line as the line network sees it, and what it says at each place. */
export interface LineStep {
  readonly text: string;
  readonly seen: GrayImage;
  /** What the line network named, left to right; undefined where the strategy asks none. */
  readonly frames: NamedFrames | undefined;
  readonly digits: readonly DigitStep[];
}

/** The steps from the picture to the digits. */
export interface Explanation {
  readonly grayscale: GrayImage;
  /** How dark each pixel is against its paper: shadows gone, the page level. */
  readonly paper: GrayImage;
  /** Ink of lines black, ink that is passed over gray. */
  readonly ink: GrayImage;
  readonly lines: readonly LineStep[];
}
