/** A probability as people write it; what would round to nothing is "under 0.1 %". */
export function percent(probability: number): string {
  return probability > 0 && probability < 0.0005 ? "under 0.1 %" : `${(100 * probability).toFixed(1)} %`;
}
