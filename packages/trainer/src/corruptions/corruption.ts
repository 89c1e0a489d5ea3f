import type { Random } from "@numera/random";

/** Width and height in pixels of the images that are corrupted. */
export const SIDE = 28;

/** A way in which an image of a digit is damaged, always equally strong. */
export interface Corruption {
  readonly name: string;
  /**
   * @param image `[28, 28]`, ink 1 and paper 0; it is left as it is
   * @param random decides where and how
   * @returns the damaged image, every value within 0..1
   */
  apply(image: Float32Array, random: Random): Float32Array;
}

/** Values brought back into 0..1, in place. */
export function clamp(image: Float32Array): Float32Array {
  for (let i = 0; i < image.length; i++) image[i] = Math.min(1, Math.max(0, image[i]!));
  return image;
}
