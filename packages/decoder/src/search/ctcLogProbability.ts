import type { Frames } from "./frames.ts";

/** Alphas of a smaller sum than this are scaled up, so that no length underflows. */
const small = 1e-100;

/**
 * The logarithm of a string's probability: CTC's sum over all of its alignments, by the forward recursion
 * alpha(t, s) = (alpha(t-1, s) + alpha(t-1, s-1) + [label s differs from s-2] alpha(t-1, s-2)) p(t, label s)
 * over the labels with a blank around each. -Infinity where the string cannot be.
 *
 * @param labels class numbers of the string's characters, each 1 or more
 * @see Graves et al., Connectionist Temporal Classification (ICML 2006), section 4.1
 */
export function ctcLogProbability(frames: Frames, labels: ArrayLike<number>): number {
  const { count, probabilities } = frames;
  const classes = frames.characters.length + 1;
  const characters = labels.length;
  /** By character the alphas that end in it, [0] unused; and those that end in the blank behind it, [0] before all. */
  const inCharacter = new Float64Array(characters + 1);
  const inBlank = new Float64Array(characters + 1);
  inBlank[0] = 1; // Before the first frame: as if a blank had been there.
  let logScale = 0;
  for (let at = 0; at < count * classes; at += classes) {
    const blank = probabilities[at]!;
    let sum = 0;
    // From the last to the first, so that what stands before is still the last frame's.
    for (let i = characters; i > 0; i--) {
      const label = labels[i - 1]!;
      const character = inCharacter[i]!;
      let reach = character + inBlank[i - 1]!;
      if (i > 1 && label !== labels[i - 2]) reach += inCharacter[i - 1]!;
      inBlank[i] = (inBlank[i]! + character) * blank;
      inCharacter[i] = reach * probabilities[at + label]!;
      sum += inBlank[i]! + inCharacter[i]!;
    }
    inBlank[0]! *= blank;
    sum += inBlank[0]!;
    if (sum === 0) return Number.NEGATIVE_INFINITY;
    if (sum >= small) continue;
    for (let i = 0; i <= characters; i++) {
      inBlank[i]! /= sum;
      inCharacter[i]! /= sum;
    }
    logScale += Math.log(sum);
  }
  return logScale + Math.log(inBlank[characters]! + inCharacter[characters]!);
}
