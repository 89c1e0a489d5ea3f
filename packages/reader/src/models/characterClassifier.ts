import type { ModelIdentity } from "@numera/contract";

/** What a reader needs of a model of single characters: their images in, class probabilities out. */
export interface CharacterClassifier extends ModelIdentity {
  readonly kind: "image";
  /** Class names by output index, e.g. "0".."9". */
  readonly classes: readonly string[];
  /**
   * @param images `[count, 1, 28, 28]` row-major, ink 1 and paper 0, made as MNIST was (20x20 box, centered by mass)
   * @returns probabilities `[count, classes.length]`
   */
  classify(images: Float32Array, count: number): Promise<Float32Array>;
}
