import { longestLabel } from "@numera/contract";
import { type Alphabet, encode, isPassedOver } from "@numera/decoder";
import type { LineImage } from "@numera/vision";
import { classesOf } from "../kinds/line/alphabets.ts";
import { TrainerError } from "../trainerError.ts";

/** A labeled line of the paper that a network is adapted to. */
export interface RealLine {
  /** What it is called: its file. */
  readonly name: string;
  /** The digits that stand there; marks between them are not told. */
  readonly digits: string;
  /** The line as a network may be shown it: first as the reader cuts it out, then perhaps otherwise. */
  readonly views: readonly LineImage[];
}

/** `[C, C]` for `mergedLogits`: the separators count as blanks, or each class as itself. */
export function mergeMatrix(alphabet: Alphabet, separatorsFree: boolean): Float32Array {
  const classes = classesOf(alphabet);
  const matrix = new Float32Array(classes * classes);
  matrix[0] = 1;
  for (const [i, character] of alphabet.characters.entries()) {
    const name = i + 1;
    matrix[name * classes + (separatorsFree && isPassedOver(character) ? 0 : name)] = 1;
  }
  return matrix;
}

/** Classes of a text of digits. @throws Error where there is none, another character, or too many for the network */
export function digitClasses(alphabet: Alphabet, digits: string): number[] {
  if (!/^[0-9]+$/.test(digits) || digits.length > longestLabel) {
    throw new TrainerError(
      "invalid-labels",
      `a label must be 1 to ${longestLabel} digits, not ${JSON.stringify(digits)}`,
    );
  }
  return encode(alphabet, digits);
}
