/**
 * What the lattice's features weigh: those values under which the true strings of synthetic lines of MNIST's training
 * writers (presets test-spaced and test-touching, 400 each) and of the first half of ORAND-CAR-A have the highest
 * likelihood, as a semi-Markov conditional random field has it: log P = log(sum over the string's paths) - log Z.
 *
 * @see Sarawagi & Cohen, Semi-Markov Conditional Random Fields for Information Extraction (NIPS 2004)
 */

/** By feature of `segmentFeatures`. */
export const segmentWeights: readonly number[] = [
  0.59, // a digit
  -0.142, // log-probability of the surest class
  -2.262, // entropy in nats
  -0.134, // width
  -1.655, // width squared
  1.713, // height
  1.648, // height squared
  -0.392, // ends that are cuts
  -0.412, // strokes cut there
  0.395, // boundaries inside
  0.86, // strokes not cut inside
  -0.979, // gaps inside
  -0.951, // paper in them
  -4.925, // centre off the line's
  0.82, // ink over height squared
  0.253, // widths of the marks cut
  -0.807, // width, for each cut
  -0.175, // height, for each cut
  0.659, // width, where nothing is cut
  -2.451, // the line is this segment
];

export const digitWeights = { logProbability: 0.412 };

/** A 1 is slim: a constant, its width, its width squared. */
export const oneWeights: readonly number[] = [-0.937, 1.521, -0.287];

/** A 0 may be small: a constant, its height. */
export const zeroWeights: readonly number[] = [0.995, 0.97];

/** By feature of `skipFeatures`. */
export const skipWeights: readonly number[] = [-0.489, -0.464, -0.963, -0.82, 1.598];
