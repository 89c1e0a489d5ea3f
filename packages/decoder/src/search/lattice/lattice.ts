/**
 * The ways to read a line that is in pieces: nodes 0 to `pieces` stand between the pieces, an arc leads over one piece or
 * several. A path from the first node to the last is a string, its score the sum of its arcs', and
 * `P(path) = exp(score) / Z` with Z the sum over all paths, so that the scores of arcs need not be normalized.
 *
 * @see LeCun et al., Gradient-Based Learning Applied to Document Recognition (Proc. IEEE 86, 1998), sections V and VI
 */
export interface Lattice {
  readonly pieces: number;
  /** The names of the classes. */
  readonly characters: readonly string[];
  /** By first piece. */
  readonly arcs: readonly Arc[];
  /** What passing a piece over scores `[pieces]`. */
  readonly skips: Float64Array;
}

/** The pieces `from` (the first) to `to` (behind the last) read as one character, with each class's score. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly scores: Float64Array;
}

/** log Z: the logarithm of the sum of `exp(score)` over all paths. */
export function logPartition({ pieces, arcs, skips }: Lattice): number {
  const reach = new Float64Array(pieces + 1).fill(Number.NEGATIVE_INFINITY);
  reach[0] = 0;
  // Arcs go forward and come by their first piece, so every node is complete when it is left.
  let next = 0;
  for (let node = 0; node < pieces; node++) {
    reach[node + 1] = logAdd(reach[node + 1]!, reach[node]! + skips[node]!);
    for (; next < arcs.length && arcs[next]!.from === node; next++) {
      const { to, scores } = arcs[next]!;
      reach[to] = logAdd(reach[to]!, reach[node]! + scores.reduce(logAdd));
    }
  }
  return reach[pieces]!;
}

/**
 * The logarithm of a string's probability: the sum over all of its paths, over Z. -Infinity where no path reads it.
 * @param labels indices of the string's characters
 * @param partition the lattice's log Z, where it is known already
 */
export function latticeLogProbability(
  lattice: Lattice,
  labels: ArrayLike<number>,
  partition = logPartition(lattice),
): number {
  const { pieces, arcs, skips } = lattice;
  const positions = labels.length + 1;
  const reach = new Float64Array((pieces + 1) * positions).fill(Number.NEGATIVE_INFINITY);
  reach[0] = 0;
  let next = 0;
  for (let node = 0; node < pieces; node++) {
    const here = node * positions;
    for (let p = 0; p < positions; p++) {
      reach[here + positions + p] = logAdd(reach[here + positions + p]!, reach[here + p]! + skips[node]!);
    }
    for (; next < arcs.length && arcs[next]!.from === node; next++) {
      const { to, scores } = arcs[next]!;
      for (let p = 1; p < positions; p++) {
        const there = to * positions + p;
        reach[there] = logAdd(reach[there]!, reach[here + p - 1]! + scores[labels[p - 1]!]!);
      }
    }
  }
  return reach[reach.length - 1]! - partition;
}

/** exp(-40) is 4e-18. */
const negligible = 40;

/** `log(exp(a) + exp(b))` */
export function logAdd(a: number, b: number): number {
  const larger = a > b ? a : b;
  const smaller = a > b ? b : a;
  // What is so much less is lost in a float, as is what cannot be.
  if (!(larger - smaller < negligible)) return larger;
  return larger + Math.log1p(Math.exp(smaller - larger));
}
