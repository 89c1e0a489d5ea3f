/**
 * What the lattice's features weigh: those values under which the true strings of lines have the highest likelihood, as a
 * semi-Markov conditional random field has it: log P = log(sum over the string's paths) - log Z. Fitted with the seed CNN that
 * ships to lines of MNIST's training writers (600 each of presets test-spaced and test-touching and of tiles) and to the first
 * half of ORAND-CAR-A by `npm run -s bench -- lattice-weights --strings 1200 --steps 250`, begun from the weights before these.
 * Begun from these, 250 steps more lower the loss from 5,680 to 5,666, and of 2,076 other strings three fewer are read.
 *
 * @see Sarawagi & Cohen, Semi-Markov Conditional Random Fields for Information Extraction (NIPS 2004)
 */
export interface LatticeWeights {
  /** What speaks for a digit of any class. */
  readonly segment: readonly number[];
  /** The log-probability of the class: of a whole mark, of several joined, of what was cut from a mark. */
  readonly digit: readonly number[];
  /** A 1 is slim: a constant, its width, its width squared. */
  readonly one: readonly number[];
  /** A 0 may be small: a constant, its height. */
  readonly zero: readonly number[];
  /** What speaks for passing a piece over: a constant, its width, height, ink, and how far it is off the line's center. */
  readonly skip: readonly number[];
}

export const latticeWeights: LatticeWeights = {
  segment: [
    -0.049, // a digit
    -3.351, // log-probability of the surest class
    -4.178, // entropy in nats
    -0.239, // width
    -2.291, // width squared
    3.346, // height
    1.567, // height squared
    0.132, // ends that are cuts
    0.304, // strokes cut there
    0.769, // boundaries inside
    1.932, // strokes not cut inside
    -0.339, // gaps inside
    0.356, // paper in them
    -4.374, // center off the line's
    1.364, // ink over height squared
    0.144, // widths of the marks cut
    -0.788, // width, for each cut
    -0.737, // height, for each cut
    1.344, // width, where nothing is cut
    -1.783, // the line is this segment
  ],
  digit: [0.661, 0.523, 0.406],
  one: [-1.199, 2.104, -0.835],
  zero: [1.282, 0.596],
  skip: [-0.059, -1.327, -0.504, -1.364, 2.738],
};
