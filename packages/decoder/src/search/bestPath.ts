/**
 * The string of the most probable class of each frame: equal neighbors are one character, and blanks (class 0) nothing. It is the
 * most probable string where its probability is more than a half, and often else.
 *
 * @param scores `[frames, classes]` row-major: logits, probabilities or their logarithms; rows beyond `frames` do not count
 * @see Graves et al., Connectionist Temporal Classification (ICML 2006), section 3.2
 * @returns class numbers, each 1 or more
 * @example
 * bestPath([0.1, 0.9, 0.8, 0.2, 0.3, 0.7], 3, 2); // [1, 1]
 */
export function bestPath(scores: ArrayLike<number>, frames: number, classes: number): number[] {
  const labels: number[] = [];
  let last = 0;
  for (let t = 0; t < frames; t++) {
    let surest = 0;
    for (let c = 1; c < classes; c++) {
      if (scores[t * classes + c]! > scores[t * classes + surest]!) surest = c;
    }
    if (surest !== 0 && surest !== last) labels.push(surest);
    last = surest;
  }
  return labels;
}
