import { toGrayscale } from "../grayscale.ts";
import type { GrayImage, Raster } from "../raster.ts";
import { hiddenInk } from "./hiddenInk.ts";
import { overGround } from "./overGround.ts";
import { withoutDither } from "./withoutDither.ts";
import { withoutPattern } from "./withoutPattern.ts";

/**
 * The gray image that ink is looked for in. Of an ordinary image it is luma (`toGrayscale`), bit for bit; ink that luma
 * does not show is brought out: over the ground that shows it where the image is transparent, by its color where paper and
 * ink are equally bright, as gray levels where these were dithered to black and white, and without the pattern that is
 * printed all over the paper.
 */
export function readableGray(image: Raster): GrayImage {
  const raster = overGround(image);
  return withoutPattern(withoutDither(hiddenInk(raster) ?? toGrayscale(raster)));
}
