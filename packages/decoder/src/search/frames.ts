import type { ReadAs } from "../alphabet/readAs.ts";

/**
 * What a reader says of a line: frame by frame, left to right, how probable it is that nothing is written there
 * (the blank of CTC) or each of the characters. A character written over several frames is one character; equal
 * neighbors have a blank between them.
 */
export interface Frames {
  readonly count: number;
  /** The names of the classes 1, 2, ..; class 0 is the blank. */
  readonly characters: readonly string[];
  /** Probabilities (0..1) `[count, characters.length + 1]`, row-major. */
  readonly probabilities: Float64Array;
}

/**
 * The frames of a sequence model's output. The classes that are passed over count as blank,
 * `p(blank)' = p(blank) + sum of p(passed over)`: so 12/50 is read as 1250.
 *
 * @param logProbabilities `[T, characters.length + 1]`, row-major, class 0 the blank
 * @param passedOver marks that are not to be read
 * @throws RangeError where the numbers do not make whole frames
 */
export function framesOf(
  logProbabilities: ArrayLike<number>,
  characters: readonly string[],
  passedOver: (character: string) => boolean = () => false,
): Frames {
  const classes = characters.length + 1;
  const count = logProbabilities.length / classes;
  if (!Number.isInteger(count)) {
    throw new RangeError(
      `framesOf: ${logProbabilities.length} log-probabilities are not whole frames of ${classes} classes ` +
        `(a blank and ${characters.length} characters)`,
    );
  }
  const read = characters.filter((character) => !passedOver(character));
  const classOf = [0, ...characters.map((character) => read.indexOf(character) + 1)];
  const probabilities = new Float64Array(count * (read.length + 1));
  for (let t = 0; t < count; t++) {
    for (let c = 0; c < classes; c++) {
      probabilities[t * (read.length + 1) + classOf[c]!]! += Math.exp(logProbabilities[t * classes + c]!);
    }
  }
  return { count, characters: read, probabilities };
}

/**
 * A letter where the digits (or what else is asked for) have less than this share of its probability is none of them: the place
 * is empty. Where they have more, as a 0 has beside an O, it is one of them that looks so.
 */
const leastLikeness = 0.02;

/**
 * The frames of a sequence model's output as its classes are read: classes that are read as one character add up, what is passed over
 * counts as blank, and of foreign letters frame by frame is said that they are not there (`p' = p / (1 - p(foreign))`), or, where
 * nothing else is likely, nothing.
 *
 * @param logProbabilities `[T, characters.length + 1]`, row-major, class 0 the blank
 */
export function framesReadAs(
  logProbabilities: ArrayLike<number>,
  characters: readonly string[],
  as: (character: string) => ReadAs,
): Frames {
  const uses = characters.map(as);
  const read = [...new Set(uses.flatMap((use) => (typeof use === "string" ? [] : [use.character])))];
  if (!uses.includes("foreign") && read.length === uses.filter((use) => typeof use !== "string").length) {
    return framesOf(logProbabilities, characters, (character) => as(character) === "passed over");
  }
  const classes = characters.length + 1;
  const count = logProbabilities.length / classes;
  const width = read.length + 1;
  const foreign = -1;
  const target = [
    0,
    ...uses.map((use) =>
      typeof use === "string" ? (use === "foreign" ? foreign : 0) : read.indexOf(use.character) + 1,
    ),
  ];
  const probabilities = new Float64Array(count * width);
  for (let t = 0; t < count; t++) {
    const row = probabilities.subarray(t * width, (t + 1) * width);
    let elsewhere = 0;
    for (let c = 0; c < classes; c++) {
      const probability = Math.exp(logProbabilities[t * classes + c]!);
      if (target[c] === foreign) elsewhere += probability;
      else row[target[c]!]! += probability;
    }
    const blank = row[0]!;
    const named = row.reduce((sum, probability) => sum + probability, -blank);
    if (named < leastLikeness * elsewhere) row[0] = blank + elsewhere;
    else for (let c = 0; c < width; c++) row[c]! /= blank + named;
  }
  return { count, characters: read, probabilities };
}

/**
 * The frames of characters that were cut apart before they were classified: one frame each, and between two of
 * them one that is blank for certain. So every string has one alignment, and its probability is the product of
 * its characters'.
 *
 * @param rows for each character from left to right its class probabilities `[characters.length]`
 */
export function framesOfCutCharacters(
  rows: readonly ArrayLike<number>[],
  characters: readonly string[],
): Frames {
  const classes = characters.length + 1;
  const count = Math.max(0, 2 * rows.length - 1);
  const probabilities = new Float64Array(count * classes);
  rows.forEach((row, i) => {
    if (i > 0) probabilities[(2 * i - 1) * classes] = 1;
    for (let c = 1; c < classes; c++) probabilities[2 * i * classes + c] = row[c - 1]!;
  });
  return { count, characters, probabilities };
}
