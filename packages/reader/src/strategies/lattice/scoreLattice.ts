import type { Arc, Lattice } from "@numera/decoder";
import type { LatticeFeatures } from "./features.ts";
import { type LatticeWeights, latticeWeights } from "./weights.ts";

/** A lattice whose scores are its features weighed and summed. */
export function scoreLattice(
  { pieces, characters, arcs, skips }: LatticeFeatures,
  weights: LatticeWeights = latticeWeights,
): Lattice {
  return {
    pieces,
    characters,
    arcs: arcs.map(({ from, to, shared, kind, logProbabilities, one, zero }): Arc => {
      const geometry = dot(shared, weights.segment);
      const scores = logProbabilities.map((value) => geometry + weights.digit[kind]! * value);
      characters.forEach((character, c) => {
        if (character === "1") scores[c]! += dot(one, weights.one);
        if (character === "0") scores[c]! += dot(zero, weights.zero);
      });
      return { from, to, scores };
    }),
    skips: Float64Array.from(skips, (features) => dot(features, weights.skip)),
  };
}

function dot(features: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += features[i]! * weights[i]!;
  return sum;
}
