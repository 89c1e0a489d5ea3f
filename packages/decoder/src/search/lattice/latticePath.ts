import type { Lattice } from "./lattice.ts";

/**
 * The best path of a string through a lattice (Viterbi).
 *
 * @param labels indices of the string's characters
 * @returns for each character the index of its arc; undefined where no path reads the string
 */
export function latticePath(lattice: Lattice, labels: ArrayLike<number>): number[] | undefined {
  const { pieces, arcs, skips } = lattice;
  const positions = labels.length + 1;
  const best = new Float64Array((pieces + 1) * positions).fill(Number.NEGATIVE_INFINITY);
  /** The arc into (node, position); -1 where a piece was passed over. */
  const into = new Int32Array(best.length).fill(-1);
  best[0] = 0;
  let next = 0;
  for (let node = 0; node < pieces; node++) {
    const here = node * positions;
    for (let p = 0; p < positions; p++) {
      const skipped = best[here + p]! + skips[node]!;
      if (skipped > best[here + positions + p]!) {
        best[here + positions + p] = skipped;
        into[here + positions + p] = -1;
      }
    }
    for (; next < arcs.length && arcs[next]!.from === node; next++) {
      const { to, scores } = arcs[next]!;
      for (let p = 1; p < positions; p++) {
        const score = best[here + p - 1]! + scores[labels[p - 1]!]!;
        if (score <= best[to * positions + p]!) continue;
        best[to * positions + p] = score;
        into[to * positions + p] = next;
      }
    }
  }
  if (best[best.length - 1] === Number.NEGATIVE_INFINITY) return undefined;
  const path: number[] = [];
  let [node, position] = [pieces, labels.length];
  while (node > 0) {
    const arc = into[node * positions + position]!;
    if (arc < 0) {
      node--;
      continue;
    }
    path.push(arc);
    node = arcs[arc]!.from;
    position--;
  }
  return path.reverse();
}
