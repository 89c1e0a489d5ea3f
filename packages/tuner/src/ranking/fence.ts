/**
 * Tukey's upper fence (J. W. Tukey: "Exploratory data analysis", 1977): the third quartile and 1.5 times the distance of the quartiles.
 * 0 where no loss is finite.
 */
export function upperFence(losses: readonly number[]): number {
  const sorted = losses.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return 0;
  const quantile = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return quantile(0.75) + 1.5 * (quantile(0.75) - quantile(0.25));
}

/**
 * Losses with those above the fence brought down to it: one diverged training would press all others into one point. Infinite ones
 * become the fence too.
 */
export function withinFence(losses: readonly number[]): Float64Array {
  const fence = upperFence(losses);
  return Float64Array.from(losses, (loss) => (Number.isFinite(loss) ? Math.min(fence, loss) : fence));
}

/** Losses within the fence, with mean 0 and variance 1; all 0 where they are alike. */
export function standardize(losses: readonly number[]): Float64Array {
  const within = withinFence(losses);
  const mean = within.reduce((sum, loss) => sum + loss, 0) / within.length;
  const variance = within.reduce((sum, loss) => sum + (loss - mean) ** 2, 0) / within.length;
  return within.map((loss) => (variance > 0 ? (loss - mean) / Math.sqrt(variance) : 0));
}
