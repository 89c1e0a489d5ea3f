import fc from "fast-check";
import { type Frames, framesOf } from "../frames.ts";

/** One class for every frame, and how probable that is. */
interface Alignment {
  readonly text: string;
  readonly path: readonly number[];
  readonly probability: number;
}

/** Every way to give each frame a class, with the string that it collapses to: CTC's definition, spelled out. */
export function allAlignments({ count, characters, probabilities }: Frames): Alignment[] {
  const classes = characters.length + 1;
  return Array.from({ length: classes ** count }, (_, code) => {
    const path = Array.from({ length: count }, (_, t) => Math.floor(code / classes ** t) % classes);
    return {
      path,
      text: path.map((c, t) => (c === path[t - 1] ? "" : (characters[c - 1] ?? ""))).join(""),
      probability: path.reduce((product, c, t) => product * probabilities[t * classes + c]!, 1),
    };
  });
}

/** The probability of every string, by summing over all of its alignments. */
export function bruteForce(frames: Frames): Map<string, number> {
  const strings = new Map<string, number>();
  for (const { text, probability } of allAlignments(frames)) {
    strings.set(text, (strings.get(text) ?? 0) + probability);
  }
  return strings;
}

/** A few frames over a blank and two digits, their probabilities anything from even to certain. */
export const smallFrames: fc.Arbitrary<Frames> = fc
  .array(fc.tuple(logit(), logit(), logit()), { minLength: 1, maxLength: 6 })
  .map((rows) => framesOf(rows.flatMap(logSoftmax), ["1", "2"]));

function logit() {
  return fc.integer({ min: -600, max: 600 }).map((hundredths) => hundredths / 100);
}

export function logSoftmax(logits: readonly number[]): number[] {
  const logSum = Math.log(logits.reduce((sum, value) => sum + Math.exp(value), 0));
  return logits.map((value) => value - logSum);
}
