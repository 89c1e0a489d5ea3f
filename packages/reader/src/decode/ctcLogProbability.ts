import type { Frames } from "./frames.ts";

/**
 * The logarithm of a string's probability: CTC's sum over all of its alignments, by the forward recursion
 * alpha(t, s) = (alpha(t-1, s) + alpha(t-1, s-1) + [label s differs from s-2] alpha(t-1, s-2)) p(t, label s)
 * over the labels with a blank around each. Every frame's alphas are scaled to the sum 1, so no length underflows.
 * -Infinity where the string cannot be.
 *
 * @param labels class numbers of the string's characters, each 1 or more
 * @see Graves et al., Connectionist Temporal Classification (ICML 2006), section 4.1
 */
export function ctcLogProbability(frames: Frames, labels: ArrayLike<number>): number {
  const { count, probabilities } = frames;
  const classes = frames.characters.length + 1;
  const positions = 2 * labels.length + 1;
  let alpha = new Float64Array(positions);
  let next = new Float64Array(positions);
  alpha[0] = 1; // Before the first frame: as if a blank had been there.
  let logScale = 0;
  for (let t = 0; t < count; t++) {
    let sum = 0;
    for (let s = 0; s < positions; s++) {
      const label = s % 2 === 0 ? 0 : labels[s >> 1]!;
      let reach = alpha[s]!;
      if (s > 0) reach += alpha[s - 1]!;
      if (label !== 0 && s > 1 && label !== labels[(s >> 1) - 1]) reach += alpha[s - 2]!;
      sum += next[s] = reach * probabilities[t * classes + label]!;
    }
    if (sum === 0) return Number.NEGATIVE_INFINITY;
    for (let s = 0; s < positions; s++) next[s]! /= sum;
    logScale += Math.log(sum);
    [alpha, next] = [next, alpha];
  }
  const end = alpha[positions - 1]! + (positions > 1 ? alpha[positions - 2]! : 0);
  return logScale + Math.log(end);
}
