import type { Random } from "@numera/random";
import type { ParameterValues, Space } from "../space/space.ts";
import { toUnit } from "../space/unitCube.ts";

/** A setting's place in the unit cube; coordinates of absent parameters are drawn at random, for where they may become present. */
export function cubeOf(space: Space, values: ParameterValues, random: Random): Float64Array {
  return Float64Array.from(Object.entries(space), ([name, parameter]) => {
    const value = values[name];
    return value === undefined ? random.uniform() : toUnit(parameter, value);
  });
}
