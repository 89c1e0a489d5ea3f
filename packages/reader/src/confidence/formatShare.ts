/** How often the ink is taken to break the format, as far as the network's probabilities do not tell. */
const broken = 0.01;

/**
 * The probability of a string once a format is known: p / (valid + 0.01 (1 - valid)), where `valid` is the probability of
 * all strings that the format allows. Its share of those, p / valid, would be right if the ink never broke the format; the
 * second term keeps what is next to impossible without the format from being made certain by it.
 *
 * @returns 0..1; p where nothing is known of `valid`
 */
export function formatShare(probability: number, valid: number | undefined): number {
  if (valid === undefined) return probability;
  return Math.min(1, probability / (valid + broken * (1 - valid)));
}
