/** A share as a percentage with the given decimals, e.g. 0.9941 -> "99.41 %". */
export function percent(share: number, decimals: number): string {
  return `${(share * 100).toFixed(decimals)} %`;
}
