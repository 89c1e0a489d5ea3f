/** Settings as points of the unit cube. */
import type { Random } from "@numera/random";
import type { ParameterValues, Space } from "../space/space.ts";
import { fromCube, toUnit } from "../space/unitCube.ts";

/** A setting drawn evenly: every choice and level alike, numbers evenly on their scale. */
export function drawEvenly(space: Space, random: Random): ParameterValues {
  return fromCube(
    space,
    Object.keys(space).map(() => random.uniform()),
  );
}

/** A setting's place in the unit cube; coordinates of absent parameters are drawn at random, for where they may become present. */
export function cubeOf(space: Space, values: ParameterValues, random: Random): Float64Array {
  return Float64Array.from(Object.entries(space), ([name, parameter]) => {
    const value = values[name];
    return value === undefined ? random.uniform() : toUnit(parameter, value);
  });
}
