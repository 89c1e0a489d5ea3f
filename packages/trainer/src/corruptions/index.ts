import { Random } from "@numera/random";
import { glassBlur, motionBlur } from "./blurs.ts";
import { cannyEdges } from "./cannyEdges.ts";
import { type Corruption, SIDE } from "./corruption.ts";
import { dottedLine, zigzag } from "./foreignLines.ts";
import { brightness, fog, stripe } from "./light.ts";
import { rotated, scaled, sheared, translated } from "./misplaced.ts";
import { impulseNoise, shotNoise } from "./noise.ts";
import { spatter } from "./spatter.ts";

export type { Corruption } from "./corruption.ts";

/**
 * Fifteen ways to damage a digit, of the kinds of MNIST-C (Mu and Gilmer 2019, "MNIST-C: A robustness benchmark for
 * computer vision", arXiv:1906.02337). They are of our own making, so figures on them are not those of the paper's files.
 */
export const corruptions: readonly Corruption[] = [
  shotNoise,
  impulseNoise,
  glassBlur,
  motionBlur,
  sheared,
  scaled,
  rotated,
  brightness,
  translated,
  stripe,
  fog,
  spatter,
  dottedLine,
  zigzag,
  cannyEdges,
];

/**
 * Image `index` damaged: the same whenever it is asked for.
 * @param image `[28, 28]`, ink 1 and paper 0
 */
export function corrupt(
  { name, apply }: Corruption,
  image: Float32Array,
  seed: number,
  index: number,
): Float32Array {
  return apply(image, new Random(seed).at("corruption", name, index));
}

/** All images damaged. @param images `[N, 28, 28]` @returns `[N, 28, 28]` */
export function corruptAll(corruption: Corruption, images: Float32Array, seed: number): Float32Array {
  const size = SIDE * SIDE;
  const damaged = new Float32Array(images.length);
  for (let i = 0; i * size < images.length; i++) {
    damaged.set(corrupt(corruption, images.subarray(i * size, (i + 1) * size), seed, i), i * size);
  }
  return damaged;
}
