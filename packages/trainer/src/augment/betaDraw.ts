import type { Random } from "@numera/random";

/** A draw from Beta(alpha, alpha), which lies in 0..1: X / (X + Y) of two gamma variables. */
export function betaDraw(alpha: number, random: Random): number {
  const [x, y] = [gammaDraw(alpha, random), gammaDraw(alpha, random)];
  // Both underflow where alpha is very small; then one of the ends is as likely as the other.
  return x + y === 0 ? random.integer(2) : x / (x + y);
}

/** A gamma variable of shape `alpha` and scale 1 (Marsaglia and Tsang 2000); below 1 by that of `alpha + 1`. */
function gammaDraw(alpha: number, random: Random): number {
  if (alpha < 1) return gammaDraw(alpha + 1, random) * (1 - random.uniform()) ** (1 / alpha);
  const d = alpha - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random.uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
