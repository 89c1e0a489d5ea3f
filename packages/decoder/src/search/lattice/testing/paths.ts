import type { Lattice } from "../lattice.ts";

/** Each path of a lattice, one by one: the string that it reads, its score and its arcs. */
export function* pathsOf(
  lattice: Lattice,
  node = 0,
): Generator<{ text: string; score: number; arcs: readonly number[] }> {
  if (node === lattice.pieces) {
    yield { text: "", score: 0, arcs: [] };
    return;
  }
  for (const rest of pathsOf(lattice, node + 1)) yield { ...rest, score: rest.score + lattice.skips[node]! };
  for (const [i, { from, to, scores }] of lattice.arcs.entries()) {
    if (from !== node) continue;
    for (const rest of pathsOf(lattice, to)) {
      for (const [c, score] of scores.entries()) {
        yield {
          text: lattice.characters[c]! + rest.text,
          score: score + rest.score,
          arcs: [i, ...rest.arcs],
        };
      }
    }
  }
}
