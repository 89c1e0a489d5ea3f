/**
 * Mean negative log-likelihood in nats: -1/N sum_i ln p[i, label_i].
 *
 * A probability that has underflowed to 0 in float32 counts as the smallest positive float32, 2^-149, so that one
 * such row weighs 103 nats and not infinity.
 *
 * @param probabilities `[N, classes]` row-major
 * @param labels `[N]`
 */
export function negativeLogLikelihood(
  probabilities: Float32Array,
  labels: Uint8Array,
  classes: number,
): number {
  if (probabilities.length !== labels.length * classes || labels.length === 0) {
    throw new RangeError(
      `negativeLogLikelihood: expected [${labels.length}, ${classes}] probabilities, got ${probabilities.length}`,
    );
  }
  const smallest = 2 ** -149;
  let sum = 0;
  for (let i = 0; i < labels.length; i++) {
    sum -= Math.log(Math.max(probabilities[i * classes + labels[i]!]!, smallest));
  }
  return sum / labels.length;
}
