/** A probability (0..1) in per cent, as people read it: 100 % is not said of what may be wrong. */
export function shownPercent(probability: number): string {
  if (probability >= 0.9995) return "> 99.9 %";
  if (probability >= 0.99) return `${(Math.floor(probability * 1000) / 10).toFixed(1)} %`;
  if (probability > 0 && probability < 0.01) return "< 1 %";
  return `${Math.round(probability * 100)} %`;
}
