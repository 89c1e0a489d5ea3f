/** What a reader needs of a model: digit images in, class probabilities out. */
export interface DigitClassifier {
  /** The model's name as its metadata gives it. */
  readonly name: string;
  /** Class names by output index, e.g. "0".."9". */
  readonly classes: readonly string[];
  /**
   * @param images `[count, 1, 28, 28]` row-major, ink 1 and paper 0, made as MNIST was (20x20 box, centerd by mass)
   * @returns probabilities `[count, classes.length]`
   */
  classify(images: Float32Array, count: number): Promise<Float32Array>;
}
