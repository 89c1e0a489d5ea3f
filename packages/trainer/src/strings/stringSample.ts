import type { Box, GrayImage } from "@numera/vision";

/** A character and the smallest box, in whole pixels, around its ink. */
export interface CharacterBox extends Box {
  readonly text: string;
}

/** One labeled line image. */
export interface StringSample {
  readonly image: GrayImage;
  /** Everything that is written and to be read: digits, separators, spaces; "" where the line holds no number. */
  readonly text: string;
  /** The digits of the text alone. */
  readonly digits: string;
  /** Of each character but the spaces, in the order of the text. */
  readonly boxes: readonly CharacterBox[];
  /** Whose digits these are: an id of the bank. */
  readonly writer: number;
}
