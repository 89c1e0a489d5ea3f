import type { Weights } from "@numera/graph";

/**
 * The weights half-way between two trainings of one network: what was learnt from a few lines stays, and less is forgotten of
 * all the others.
 *
 * @see Wortsman et al., Robust fine-tuning of zero-shot models (CVPR 2022)
 */
export function average(a: Weights, b: Weights): Weights {
  return new Map(
    [...a].map(([name, values]) => {
      const others = b.get(name);
      if (others?.length !== values.length) throw new Error(`the networks differ in "${name}"`);
      return [name, values.map((value, i) => (value + others[i]!) / 2)] as const;
    }),
  );
}
