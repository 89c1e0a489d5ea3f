import type { Random } from "@numera/random";
import type { ParameterValues, Space } from "../space/space.ts";
import { fromCube } from "../space/unitCube.ts";

/** A setting drawn evenly: every choice and level alike, numbers evenly on their scale. */
export function drawEvenly(space: Space, random: Random): ParameterValues {
  return fromCube(
    space,
    Object.keys(space).map(() => random.uniform()),
  );
}
