/**
 * The volume that points dominate below a reference point, the larger the better: for each slice along the first loss the
 * hypervolume of the others (the algorithm HSO of While, Hingston, Barone and Huband 2006, IEEE Transactions on Evolutionary
 * Computation 10, section III). Exponential in the number of losses; meant for two or three.
 * @param losses the lower the better; points that are not below the reference in every loss count nothing
 */
export function hypervolume(losses: readonly (readonly number[])[], reference: readonly number[]): number {
  const inside = losses.filter((point) => point.every((loss, i) => loss < reference[i]!));
  if (reference.length === 1) return Math.max(0, ...inside.map(([loss]) => reference[0]! - loss!));
  const sorted = [...inside].sort((a, b) => a[0]! - b[0]!);
  let volume = 0;
  for (const [i, point] of sorted.entries()) {
    const depth = (sorted[i + 1]?.[0] ?? reference[0]!) - point[0]!;
    if (depth <= 0) continue;
    const slice = sorted.slice(0, i + 1).map(([, ...rest]) => rest);
    volume += depth * hypervolume(slice, reference.slice(1));
  }
  return volume;
}
