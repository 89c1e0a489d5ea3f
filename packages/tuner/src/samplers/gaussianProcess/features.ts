import type { ParameterValues, Space } from "../../space/space.ts";
import { toUnit } from "../../space/unitCube.ts";

/** Settings as the Gaussian process sees them. */
export interface Features {
  /** Whether each parameter is a choice: two of them are 0 or 1 apart, as they are alike or not. */
  readonly isChoice: readonly boolean[];
  of(values: ParameterValues): Float64Array;
}

/** Numbers lie in [0, 1], choices have their number; an absent number lies in the middle, an absent choice is one of its own. */
export function featuresOf(space: Space): Features {
  const entries = Object.entries(space);
  return {
    isChoice: entries.map(([, { type }]) => type === "categorical"),
    of: (values) =>
      Float64Array.from(entries, ([name, parameter]) => {
        const value = values[name];
        if (parameter.type === "categorical")
          return value === undefined ? -1 : parameter.choices.indexOf(value);
        return value === undefined ? 0.5 : toUnit(parameter, value);
      }),
  };
}
