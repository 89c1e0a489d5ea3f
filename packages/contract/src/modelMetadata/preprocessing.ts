import * as v from "valibot";
import type { Data } from "../contract.ts";
import { fields, optional } from "../fields/collections.ts";
import { anyNumber, wholeNumber } from "../fields/numbers.ts";
import { nonEmptyText, text } from "../fields/texts.ts";

const side = wholeNumber(1, 4096);

export const imagePreprocessingSchema = fields({
  /** Height and width of the image in pixels. */
  size: optional(v.strictTuple([side, side], "height and width in pixels, as in [28, 28]")),
  /** Side in pixels of the square that the character is scaled to fit. */
  box: optional(side),
  /** What of the character lies in the image's middle, as in "mass". */
  center: optional(nonEmptyText),
  /** Values of ink and of paper. */
  ink: optional(anyNumber),
  paper: optional(anyNumber),
  /** Whose way of making images it is. */
  source: optional(text),
});

/** How a character's image must be made before an image network sees it. */
export type ImagePreprocessing = Data<typeof imagePreprocessingSchema>;
