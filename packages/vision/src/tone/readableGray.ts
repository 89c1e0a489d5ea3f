import { toGrayscale } from "../grayscale.ts";
import type { GrayImage, Raster } from "../raster.ts";
import { overGround } from "./overGround.ts";

/**
 * The gray image that ink is looked for in. Of an ordinary image it is luma (`toGrayscale`), bit for bit; ink that luma
 * does not show is brought out: over the ground that shows it where the image is transparent.
 */
export function readableGray(image: Raster): GrayImage {
  return toGrayscale(overGround(image));
}
