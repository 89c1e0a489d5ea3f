export const mostLogOdds = 16;

/** ln(p / (1 - p)), within ±16, where a float's last digits decide nothing yet. */
export function logOdds(probability: number): number {
  const share = Math.max(0, Math.min(1, probability));
  return Math.max(-mostLogOdds, Math.min(mostLogOdds, Math.log(share) - Math.log1p(-share)));
}
