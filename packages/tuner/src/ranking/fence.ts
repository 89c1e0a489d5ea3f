/**
 * Losses with those above Tukey's fence brought down to it (J. W. Tukey: "Exploratory data analysis", 1977): the third quartile and 1.5 times
 * the distance of the quartiles. One diverged training would press all others into one point. Infinite ones become the fence too.
 */
export function withinFence(losses: readonly number[]): Float64Array {
  const sorted = losses.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return new Float64Array(losses.length);
  const quantile = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  const fence = quantile(0.75) + 1.5 * (quantile(0.75) - quantile(0.25));
  return Float64Array.from(losses, (loss) => (Number.isFinite(loss) ? Math.min(fence, loss) : fence));
}

/** Losses within the fence, with mean 0 and variance 1; all 0 where they are alike. */
export function standardise(losses: readonly number[]): Float64Array {
  const within = withinFence(losses);
  const mean = within.reduce((sum, loss) => sum + loss, 0) / within.length;
  const variance = within.reduce((sum, loss) => sum + (loss - mean) ** 2, 0) / within.length;
  return within.map((loss) => (variance > 0 ? (loss - mean) / Math.sqrt(variance) : 0));
}
