import { gridPoints, gridSize, levelsOf } from "../space/grid.ts";
import { parametersKey } from "../space/parametersKey.ts";
import type { ParameterValues, Space } from "../space/space.ts";
import type { StudySnapshot } from "../study/study.ts";

/** Draws before a finite space is searched through for what is left. */
const DRAWS = 20;
/** A finite space above this many settings is never searched through: twenty draws that were all tried are unlikely there. */
const LARGEST_SEARCH = 10_000;

/** The settings that a study's trials have, in whatever state. */
export function triedKeys({ definition, trials }: StudySnapshot): Set<string> {
  return new Set(trials.map(({ parameters }) => parametersKey(definition.space, parameters)));
}

/**
 * The first of some draws that no trial has had. Where none of them is new, the first setting of the space's grid that is new;
 * null where all have been tried.
 * @param draw the nth draw; the first is what the sampler wants most
 */
export function untried(study: StudySnapshot, draw: (n: number) => ParameterValues): ParameterValues | null {
  const { space } = study.definition;
  const tried = triedKeys(study);
  let values: ParameterValues | undefined;
  for (let n = 0; n < DRAWS; n++) {
    values = draw(n);
    if (!tried.has(parametersKey(space, values))) return values;
  }
  if (gridSize(space) > LARGEST_SEARCH) return values!;
  return firstUntried(space, tried);
}

function firstUntried(space: Space, tried: ReadonlySet<string>): ParameterValues | null {
  for (const values of gridPoints(space, (parameter) => levelsOf(parameter, 1)))
    if (!tried.has(parametersKey(space, values))) return values;
  return null;
}
