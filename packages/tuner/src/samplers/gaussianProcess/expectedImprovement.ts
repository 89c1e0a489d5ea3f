import { normalDensity, normalShareBelow } from "../../distributions/normal.ts";

/**
 * The logarithm of the expected improvement below `best`: log(s (z Phi(z) + phi(z))) with z = (best - mean) / s. D. R. Jones, M.
 * Schonlau, W. J. Welch: "Efficient global optimization of expensive black-box functions", Journal of Global Optimization 13, 1998;
 * as a logarithm, since far from the best it is smaller than any double (S. Ament and others: "Unexpected improvements to expected
 * improvement for Bayesian optimization", NeurIPS 2023).
 */
export function logExpectedImprovement(mean: number, deviation: number, best: number): number {
  const z = (best - mean) / deviation;
  // z Phi(z) + phi(z) cancels below -5; there it is phi(z) / z^2 (1 - 3 / z^2 + 15 / z^4), to 1 % and better.
  const size = z > -5 ? Math.log(z * normalShareBelow(z) + normalDensity(z)) : farBelow(z);
  return Math.log(deviation) + size;
}

function farBelow(z: number): number {
  return (
    -0.5 * z * z - 0.5 * Math.log(2 * Math.PI) - 2 * Math.log(-z) + Math.log1p(-3 / z ** 2 + 15 / z ** 4)
  );
}
