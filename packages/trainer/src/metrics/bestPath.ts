/**
 * Best path decoding (Graves et al. 2006, section 3.2): the most probable class of each frame, repeats taken once, blanks
 * (class 0) left out. It is not always the most probable string, but it is enough to follow a training by.
 *
 * @param scores `[frames, classes]` row-major: logits, probabilities or their logarithms
 * @returns the classes that were named, in order
 */
export function bestPath(scores: Float32Array, frames: number, classes: number): number[] {
  const named: number[] = [];
  let last = 0;
  for (let frame = 0; frame < frames; frame++) {
    let best = 0;
    for (let name = 1; name < classes; name++) {
      if (scores[frame * classes + name]! > scores[frame * classes + best]!) best = name;
    }
    if (best !== 0 && best !== last) named.push(best);
    last = best;
  }
  return named;
}
