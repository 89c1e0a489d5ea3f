import { isActive } from "./active.ts";
import { levelAt, levelCount } from "./levels.ts";
import type { Parameter, ParameterValue } from "./parameter.ts";
import type { ParameterValues, Space } from "./space.ts";
import { fromUnit } from "./unitCube.ts";

/** How many different settings a space has; Infinity where a float without a step is in it. */
export function gridSize(space: Space): number {
  const entries = Object.entries(space);
  const asked = new Set(entries.flatMap(([, { when }]) => (when === undefined ? [] : [when.parameter])));
  const count = (i: number, values: ParameterValues): number => {
    const entry = entries[i];
    if (entry === undefined) return 1;
    const [name, parameter] = entry;
    if (!isActive(parameter, values)) return count(i + 1, values);
    const levels = levelCount(parameter);
    // Only parameters that conditions ask for need a look at each of their values.
    if (!asked.has(name) || !Number.isFinite(levels)) return levels * count(i + 1, values);
    let sum = 0;
    for (let level = 0; level < levels; level++)
      sum += count(i + 1, { ...values, [name]: levelAt(parameter, level) });
    return sum;
  };
  return count(0, {});
}

/** All settings of a space, the last parameter changing fastest; `levels` gives the values of a parameter. */
export function* gridPoints(
  space: Space,
  levels: (parameter: Parameter) => readonly ParameterValue[],
): Generator<ParameterValues> {
  const entries = Object.entries(space).map(
    ([name, parameter]) => [name, parameter, levels(parameter)] as const,
  );
  function* points(i: number, values: ParameterValues): Generator<ParameterValues> {
    const entry = entries[i];
    if (entry === undefined) {
      yield values;
      return;
    }
    const [name, parameter, choices] = entry;
    if (!isActive(parameter, values)) yield* points(i + 1, values);
    else for (const value of choices) yield* points(i + 1, { ...values, [name]: value });
  }
  yield* points(0, {});
}

/** All values of a parameter, or `points` of them, evenly on its scale and with both ends, where it has infinitely many. */
export function levelsOf(parameter: Parameter, points: number): ParameterValue[] {
  const count = levelCount(parameter);
  if (Number.isFinite(count)) return Array.from({ length: count }, (_, level) => levelAt(parameter, level));
  const values = Array.from({ length: points }, (_, i) =>
    fromUnit(parameter, points === 1 ? 0.5 : i / (points - 1)),
  );
  return [...new Set(values)];
}
