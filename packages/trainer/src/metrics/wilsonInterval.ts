/** The standard normal's 97.5 % quantile: 95 % of the mass lies within +-z. */
const Z95 = 1.959963984540054;

/**
 * Wilson's score interval for a share of successes in n trials (Wilson 1927, JASA 22): the p for which
 * |successes/n - p| <= z sqrt(p (1 - p) / n). Unlike the normal approximation it holds near 0 and 1.
 *
 * @param z 1.96 for 95 %
 * @returns `[low, high]`, within 0..1
 */
export function wilsonInterval(successes: number, n: number, z = Z95): [number, number] {
  if (!(n > 0 && successes >= 0 && successes <= n)) {
    throw new RangeError(`wilsonInterval: expected 0 <= successes <= n and n > 0, got ${successes} of ${n}`);
  }
  const share = successes / n;
  const center = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  // At 0 and n the bound is exact; rounding would leave it a hair inside.
  return [successes === 0 ? 0 : (center - reach) / scale, successes === n ? 1 : (center + reach) / scale];
}
