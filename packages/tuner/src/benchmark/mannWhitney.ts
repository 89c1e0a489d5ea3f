import { normalShareBelow } from "../distributions/normal.ts";

/**
 * The probability, were both samples of one distribution, that `lower` lies at least as far below `higher` as it does: the
 * one-sided test of Mann and Whitney (1947) by the normal approximation with its correction for ties.
 */
export function mannWhitney(lower: readonly number[], higher: readonly number[]): number {
  const [n, m] = [lower.length, higher.length];
  let wins = 0;
  for (const a of lower) for (const b of higher) wins += a < b ? 1 : a === b ? 0.5 : 0;
  const counts = new Map<number, number>();
  for (const value of [...lower, ...higher]) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ties = [...counts.values()].reduce((sum, count) => sum + count ** 3 - count, 0);
  const all = n + m;
  const deviation = Math.sqrt(((n * m) / 12) * (all + 1 - ties / (all * (all - 1))));
  return deviation === 0 ? 1 : 1 - normalShareBelow((wins - 0.5 - (n * m) / 2) / deviation);
}
