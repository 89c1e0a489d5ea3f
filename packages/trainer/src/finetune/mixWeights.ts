import type { Weights } from "@numera/graph";
import { TrainerError } from "../trainerError.ts";

/**
 * The weights `share` of the way back to those that a fine-tuning began with. Between the two lie networks that read the new lines
 * nearly as well as the tuned one, and forget less of everything else.
 *
 * @param share of `start`, 0..1
 * @throws Error where the two are not of the same network
 * @see Wortsman et al., Robust fine-tuning of zero-shot models (CVPR 2022): weight-space ensembling
 */
export function mixWeights(start: Weights, tuned: Weights, share: number): Weights {
  return new Map(
    [...tuned].map(([name, values]) => {
      const before = start.get(name);
      if (before?.length !== values.length) {
        throw new TrainerError(
          "foreign-network",
          `weights "${name}" cannot be mixed: ${before?.length ?? "no"} values before, ${values.length} after`,
        );
      }
      return [name, values.map((value, i) => share * before[i]! + (1 - share) * value)];
    }),
  );
}
