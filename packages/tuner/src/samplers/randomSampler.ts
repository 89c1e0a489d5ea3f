import { drawEvenly } from "./cube.ts";
import type { Sampler } from "./sampler.ts";
import { untried } from "./untried.ts";

/**
 * Draws every parameter evenly on its scale, without regard to what was found. J. Bergstra and Y. Bengio: "Random search for
 * hyper-parameter optimization", Journal of Machine Learning Research 13, 2012.
 */
export function randomSampler(): Sampler {
  return {
    name: "random",
    suggest: (study, _number, random) => untried(study, () => drawEvenly(study.definition.space, random)),
  };
}
