/** An image that was read wrong. */
export interface Mistake {
  /** Place of the image in the data set. */
  readonly index: number;
  readonly label: number;
  readonly read: number;
  /** Probability of the class that was read, 0..1. */
  readonly confidence: number;
  /** Probability of the class that it is. */
  readonly labelProbability: number;
}

/**
 * What was read wrong, surest first.
 *
 * @param probabilities `[N, classes]` row-major
 * @param predicted `[N]` the class that was read
 */
export function confidentMistakes(
  probabilities: Float32Array,
  predicted: Uint8Array,
  labels: Uint8Array,
): Mistake[] {
  const classes = probabilities.length / labels.length;
  const mistakes: Mistake[] = [];
  labels.forEach((label, index) => {
    const read = predicted[index]!;
    if (read === label) return;
    mistakes.push({
      index,
      label,
      read,
      confidence: probabilities[index * classes + read]!,
      labelProbability: probabilities[index * classes + label]!,
    });
  });
  return mistakes.sort((a, b) => b.confidence - a.confidence || a.index - b.index);
}
