/** How sure a reader was of a text (0..1), and whether the text is right. */
export interface JudgedText {
  readonly confidence: number;
  readonly right: boolean;
}

/**
 * Expected calibration error of confidences: sum over bins m of |B_m| / N * |share right in B_m - mean confidence in B_m|,
 * the bins ((m - 1)/M, m/M] being of equal width.
 *
 * @param bins M, 15 in Guo, Pleiss, Sun, Weinberger 2017, "On Calibration of Modern Neural Networks", eq. 3
 */
export function confidenceError(texts: readonly JudgedText[], bins = 15): number {
  if (texts.length === 0) throw new RangeError("confidenceError: expected at least one text, got none");
  const confidences = new Float64Array(bins);
  const rights = new Float64Array(bins);
  for (const { confidence, right } of texts) {
    const bin = binOf(confidence, bins);
    confidences[bin]! += confidence;
    if (right) rights[bin]!++;
  }
  // |B| / N * |right / |B| - confidence / |B|| = |right - confidence| / N
  let sum = 0;
  for (let bin = 0; bin < bins; bin++) sum += Math.abs(rights[bin]! - confidences[bin]!);
  return sum / texts.length;
}

/**
 * The expected calibration error that confidences would have on so many texts if every one of them were exactly true: in a
 * bin the number of right texts then deviates by sqrt(sum c (1 - c)), whose mean absolute value (as of a normal variable) is
 * sqrt(2 / pi) of that. An error near this is no sign of bad confidences.
 */
export function chanceConfidenceError(texts: readonly JudgedText[], bins = 15): number {
  if (texts.length === 0) throw new RangeError("chanceConfidenceError: expected at least one text, got none");
  const variances = new Float64Array(bins);
  for (const { confidence } of texts) variances[binOf(confidence, bins)]! += confidence * (1 - confidence);
  const sum = variances.reduce((total, variance) => total + Math.sqrt((2 / Math.PI) * variance), 0);
  return sum / texts.length;
}

export function binOf(confidence: number, bins: number): number {
  return Math.min(bins - 1, Math.max(0, Math.ceil(confidence * bins) - 1));
}

/** What a confidence of 0 that was right, or of 1 that was wrong, counts as: no single text outweighs all others. */
const LEAST = 1e-6;

/** Mean negative log-likelihood in nats of whether the texts are right: -ln c where right, -ln(1 - c) where wrong. */
export function confidenceLogLoss(texts: readonly JudgedText[]): number {
  if (texts.length === 0) throw new RangeError("confidenceLogLoss: expected at least one text, got none");
  let sum = 0;
  for (const { confidence, right } of texts) {
    sum -= Math.log(Math.max(LEAST, right ? confidence : 1 - confidence));
  }
  return sum / texts.length;
}
