import { bestPath } from "@numera/decoder";

/** Letters that stand where none is asked for. */
export interface SeenLetters {
  /** Frames in which one stands. */
  readonly frames: number;
  /** Those of the network's most probable path, and their places among its characters, from 1. */
  readonly named: readonly { readonly text: string; readonly at: number }[];
}

/** Undefined where the network knows no letters that are foreign. @param logProbabilities `[frames, alphabet.length + 1]`, row-major, class 0 the blank */
export function lettersIn(
  logProbabilities: Float32Array,
  alphabet: readonly string[],
  isForeign: (character: string) => boolean,
): SeenLetters | undefined {
  const foreign = [false, ...alphabet.map(isForeign)];
  if (!foreign.includes(true)) return undefined;
  const classes = foreign.length;
  let frames = 0;
  for (let i = 0; i < logProbabilities.length; i++) {
    if (foreign[i % classes]) frames += Math.exp(logProbabilities[i]!);
  }
  const path = bestPath(logProbabilities, logProbabilities.length / classes, classes);
  const named = path.flatMap((label, i) =>
    foreign[label] ? [{ text: alphabet[label - 1]!, at: i + 1 }] : [],
  );
  return { frames, named };
}
