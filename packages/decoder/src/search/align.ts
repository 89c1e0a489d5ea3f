import type { Frames } from "./frames.ts";

/** Where a character stands: frames `from` (the first) to `to` (behind the last), and which is the surest. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** The frame of the span where the character is most probable. */
  readonly peak: number;
}

/**
 * The frames of each character in the most probable alignment of a string (Viterbi over the labels with a blank
 * around each).
 *
 * @param labels class numbers of the string's characters, each 1 or more
 * @returns one span for each label, left to right; undefined where the string cannot be
 */
export function align(frames: Frames, labels: ArrayLike<number>): Span[] | undefined {
  const { count, probabilities } = frames;
  const classes = frames.characters.length + 1;
  const positions = 2 * labels.length + 1;
  let best = new Float64Array(positions).fill(Number.NEGATIVE_INFINITY);
  let next = new Float64Array(positions);
  best[0] = 0;
  /** By how many positions the best way into (t, s) moved: 0, 1 or 2. */
  const moves = new Uint8Array(count * positions);
  for (let t = 0; t < count; t++) {
    for (let s = 0; s < positions; s++) {
      const label = s % 2 === 0 ? 0 : labels[s >> 1]!;
      const furthest = label !== 0 && s > 1 && label !== labels[(s >> 1) - 1] ? 2 : Math.min(1, s);
      let move = 0;
      for (let m = 1; m <= furthest; m++) if (best[s - m]! > best[s - move]!) move = m;
      moves[t * positions + s] = move;
      next[s] = best[s - move]! + Math.log(probabilities[t * classes + label]!);
    }
    [best, next] = [next, best];
  }
  let position = positions - 1;
  if (positions > 1 && best[positions - 2]! > best[position]!) position--;
  if (best[position] === Number.NEGATIVE_INFINITY) return undefined;
  const spans: { from: number; to: number; peak: number }[] = [];
  for (let t = count - 1; t >= 0; t--) {
    if (position % 2 === 1) {
      const i = position >> 1;
      const at = (frame: number) => probabilities[frame * classes + labels[i]!]!;
      const span = spans[i];
      spans[i] =
        span === undefined
          ? { from: t, to: t + 1, peak: t }
          : { from: t, to: span.to, peak: at(t) >= at(span.peak) ? t : span.peak };
    }
    position -= moves[t * positions + position]!;
  }
  return spans;
}
