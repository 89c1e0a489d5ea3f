import { longestLabel } from "@numera/contract";
import { encode, isPassedOver } from "@numera/decoder";
import type { LineImage } from "@numera/vision";
import { LINE_CLASSES, lineAlphabet } from "../kinds/line/batch.ts";
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
export function mergeMatrix(separatorsFree: boolean): Float32Array {
  const matrix = new Float32Array(LINE_CLASSES * LINE_CLASSES);
  matrix[0] = 1;
  for (const [i, character] of lineAlphabet.characters.entries()) {
    const name = i + 1;
    matrix[name * LINE_CLASSES + (separatorsFree && isPassedOver(character) ? 0 : name)] = 1;
  }
  return matrix;
}

/** Classes of a text of digits. @throws Error where there is none, another character, or too many for the network */
export function digitClasses(digits: string): number[] {
  if (!/^[0-9]+$/.test(digits) || digits.length > longestLabel) {
    throw new TrainerError(
      "invalid-labels",
      `a label must be 1 to ${longestLabel} digits, not ${JSON.stringify(digits)}`,
    );
  }
  return encode(lineAlphabet, digits);
}
