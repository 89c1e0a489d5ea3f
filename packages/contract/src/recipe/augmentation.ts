import type { Data } from "../contract.ts";
import { fields, optional } from "../fields/collections.ts";
import { numberBetween } from "../fields/numbers.ts";

export const augmentationSchema = fields({
  /** Greatest angle in degrees, either way. */
  rotation: optional(numberBetween(0, 180)),
  /** Greatest distance in pixels, either way, along both axes. */
  shift: optional(numberBetween(0, 1000)),
  /** Greatest relative change of size, per axis. */
  zoom: optional(numberBetween(0, 0.9)),
  /** Greatest slant in degrees, either way. */
  shear: optional(numberBetween(0, 80)),
  /** Standard deviation of the elastic displacement in pixels. */
  elastic: optional(numberBetween(0, 100)),
  /** Share of the images whose strokes are thickened, half of them, or thinned. */
  stroke: optional(numberBetween(0, 1)),
  /** Share of the images that a square of 3 to 6 pixels is taken out of. */
  erase: optional(numberBetween(0, 1)),
  /**
   * Share of the images that stay as they are. Sampling between pixels blurs, so a network that sees distorted images alone
   * is unprepared for sharp ones.
   */
  untouched: optional(numberBetween(0, 1)),
});

export const augmentationContract = { name: "augmentation", schema: augmentationSchema } as const;

/** How strongly images are distorted; what is left out is not done. */
export type AugmentationSettings = Data<typeof augmentationSchema>;
