import { logAdd } from "@numera/decoder";
import { type LatticeFeatures, type LatticeWeights, scoreLattice } from "@numera/reader/lattice";

/** A line's features, and the string that stands there as indices of characters. */
export interface LatticeExample {
  readonly features: LatticeFeatures;
  readonly labels: readonly number[];
}

export interface Likelihood {
  /** `log P(string)`, -Infinity where no path reads it. */
  readonly logProbability: number;
  /** Its derivative by each weight, in the order of `flatten`. */
  readonly gradient: Float64Array;
}

/** All weights in a row. */
export function flatten({ segment, digit, one, zero, skip }: LatticeWeights): Float64Array {
  return Float64Array.from([...segment, ...digit, ...one, ...zero, ...skip]);
}

/** The inverse of `flatten`, for weights as many as those of `like`. */
export function unflatten(flat: Float64Array, like: LatticeWeights): LatticeWeights {
  let next = 0;
  const take = ({ length }: readonly number[]) => {
    next += length;
    return Array.from(flat.subarray(next - length, next));
  };
  return {
    segment: take(like.segment),
    digit: take(like.digit),
    one: take(like.one),
    zero: take(like.zero),
    skip: take(like.skip),
  };
}

/**
 * The log-likelihood of a line's string, `log(sum over the string's paths) - log Z`, and its gradient: the features that
 * the string's paths are expected to have, less those that all paths are (forward and backward over the lattice).
 *
 * @see Sarawagi & Cohen, Semi-Markov Conditional Random Fields for Information Extraction (NIPS 2004)
 */
export function likelihood({ features, labels }: LatticeExample, weights: LatticeWeights): Likelihood {
  const { arcs, skips } = scoreLattice(features, weights);
  const { pieces } = features;
  const gradient = new Float64Array(flatten(weights).length);
  const addArc = adder(features, weights, gradient);

  // All paths: one position for every length.
  const sums = arcs.map(({ scores }) => scores.reduce(logAdd));
  const free = passes(pieces, skips, 1);
  arcs.forEach(({ from, to }, i) => {
    free.arc(from, to, 0, 0, sums[i]!);
  });
  // The string's paths: position p after p characters.
  const positions = labels.length + 1;
  const own = passes(pieces, skips, positions);
  arcs.forEach(({ from, to, scores }) => {
    for (let p = 1; p < positions; p++) own.arc(from, to, p - 1, p, scores[labels[p - 1]!]!);
  });
  const partition = free.run();
  const score = own.run();
  if (score === Number.NEGATIVE_INFINITY) return { logProbability: score, gradient };

  arcs.forEach(({ from, to, scores }, i) => {
    scores.forEach((value, c) => {
      addArc(i, c, -free.share(from, to, 0, 0, value));
    });
    for (let p = 1; p < positions; p++) {
      const label = labels[p - 1]!;
      addArc(i, label, own.share(from, to, p - 1, p, scores[label]!));
    }
  });
  const skipAt = gradient.length - weights.skip.length;
  skips.forEach((value, piece) => {
    let share = -free.share(piece, piece + 1, 0, 0, value);
    for (let p = 0; p < positions; p++) share += own.share(piece, piece + 1, p, p, value);
    features.skips[piece]!.forEach((feature, f) => {
      gradient[skipAt + f]! += share * feature;
    });
  });
  return { logProbability: score - partition, gradient };
}

/**
 * Sums over paths through nodes (piece, position), forward and backward.
 * @param skips the score of passing over each piece
 * @param width positions
 */
function passes(pieces: number, skips: Float64Array, width: number) {
  const size = (pieces + 1) * width;
  const before = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const behind = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const steps: (readonly [from: number, to: number, score: number])[][] = Array.from(
    { length: pieces },
    () => [],
  );
  before[0] = 0;
  behind[size - 1] = 0;
  return {
    arc(from: number, to: number, p: number, q: number, value: number) {
      steps[from]!.push([from * width + p, to * width + q, value]);
    },
    /** @returns the sum over all paths */
    run(): number {
      skips.forEach((value, piece) => {
        for (let p = 0; p < width; p++)
          steps[piece]!.push([piece * width + p, (piece + 1) * width + p, value]);
      });
      for (const [from, to, value] of steps.flat()) before[to] = logAdd(before[to]!, before[from]! + value);
      for (const [from, to, value] of steps.flat().reverse())
        behind[from] = logAdd(behind[from]!, behind[to]! + value);
      return before[size - 1]!;
    },
    /** The share of all paths that take this step. */
    share(from: number, to: number, p: number, q: number, value: number): number {
      return Math.exp(before[from * width + p]! + value + behind[to * width + q]! - before[size - 1]!);
    },
  };
}

/** Adds `share` times the features of arc `i` read as class `c` to the gradient. */
function adder({ arcs, characters }: LatticeFeatures, weights: LatticeWeights, gradient: Float64Array) {
  const digitAt = weights.segment.length;
  const oneAt = digitAt + weights.digit.length;
  const zeroAt = oneAt + weights.one.length;
  return (i: number, c: number, share: number) => {
    if (Math.abs(share) < 1e-12) return;
    const { shared, kind, logProbabilities, one, zero } = arcs[i]!;
    const add = (at: number, values: readonly number[]) => {
      values.forEach((value, f) => {
        gradient[at + f]! += share * value;
      });
    };
    add(0, shared);
    gradient[digitAt + kind]! += share * logProbabilities[c]!;
    if (characters[c] === "1") add(oneAt, one);
    if (characters[c] === "0") add(zeroAt, zero);
  };
}
