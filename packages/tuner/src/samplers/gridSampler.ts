import { gridPoints, levelsOf } from "../space/grid.ts";
import { levelCount } from "../space/levels.ts";
import { parametersKey } from "../space/parametersKey.ts";
import type { Sampler } from "./sampler.ts";
import { triedKeys } from "./untried.ts";

export interface GridSettings {
  /** Values of a float without a step, evenly on its scale; 0 refuses such a parameter. */
  readonly points: number;
}

/** Tries all combinations once, in the space's order with the last parameter changing fastest; then it has nothing left. */
export function gridSampler({ points }: GridSettings): Sampler {
  return {
    name: "grid",
    suggest(study) {
      const { space } = study.definition;
      for (const [name, parameter] of Object.entries(space))
        if (points === 0 && !Number.isFinite(levelCount(parameter)))
          throw new RangeError(
            `sampler "grid": "${name}" has no end of values; give it a step or choices, or set points, say 5 of them`,
          );
      const tried = triedKeys(study);
      for (const values of gridPoints(space, (parameter) => levelsOf(parameter, points)))
        if (!tried.has(parametersKey(space, values))) return values;
      return null;
    },
  };
}
