import type { Frames } from "./frames.ts";

/**
 * The string of the most probable class of each frame: equal neighbors are one character, and blanks nothing. It is the most
 * probable string where its probability is more than a half, and often else.
 *
 * @see Graves et al., Connectionist Temporal Classification (ICML 2006), section 3.2
 * @returns class numbers, each 1 or more
 */
export function bestPath({ count, characters, probabilities }: Frames): number[] {
  const classes = characters.length + 1;
  const labels: number[] = [];
  let last = 0;
  for (let t = 0; t < count; t++) {
    let surest = 0;
    for (let c = 1; c < classes; c++) {
      if (probabilities[t * classes + c]! > probabilities[t * classes + surest]!) surest = c;
    }
    if (surest !== 0 && surest !== last) labels.push(surest);
    last = surest;
  }
  return labels;
}
