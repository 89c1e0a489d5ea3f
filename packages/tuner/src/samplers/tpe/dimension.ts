import { levelCount, levelOf } from "../../space/levels.ts";
import type { Parameter, ParameterValue } from "../../space/parameter.ts";
import type { ParameterValues, Space } from "../../space/space.ts";
import { toUnit } from "../../space/unitCube.ts";

/** Numbers with more levels than this are taken as if they had no end of them. */
const MOST_LEVELS = 64;

/** How a parameter is seen by an estimator of densities: choices, levels with an order, or places in [0, 1]. */
export type Dimension =
  | { readonly kind: "choices"; readonly count: number }
  | {
      readonly kind: "levels";
      readonly count: number;
      /** Middle of each level in [0, 1]. */
      readonly middles: Float64Array;
      /** Where each level begins, and where the last ends: count + 1 of them from 0 to 1. */
      readonly edges: Float64Array;
    }
  | { readonly kind: "interval" };

export function dimensionOf(parameter: Parameter): Dimension {
  const count = levelCount(parameter);
  if (parameter.type === "categorical") return { kind: "choices", count };
  if (count > MOST_LEVELS) return { kind: "interval" };
  const middles = Float64Array.from({ length: count }, (_, level) =>
    toUnit(parameter, valueAt(parameter, level)),
  );
  const edges = new Float64Array(count + 1);
  for (let level = 1; level < count; level++) edges[level] = (middles[level - 1]! + middles[level]!) / 2;
  edges[count] = 1;
  return { kind: "levels", count, middles, edges };
}

/**
 * Settings as the estimator keeps them, one column for each parameter: numbers of choices and levels, places in [0, 1]; NaN for what
 * is absent.
 */
export function encode(
  space: Space,
  dimensions: readonly Dimension[],
  settings: readonly ParameterValues[],
): Float64Array[] {
  return Object.entries(space).map(([name, parameter], i) => {
    const place = dimensions[i]!.kind === "interval" ? toUnit : levelOf;
    const column = new Float64Array(settings.length);
    for (let row = 0; row < column.length; row++) {
      const value = settings[row]![name];
      column[row] = value === undefined ? Number.NaN : place(parameter, value);
    }
    return column;
  });
}

function valueAt(parameter: Exclude<Parameter, { type: "categorical" }>, level: number): ParameterValue {
  return parameter.low + level * (parameter.step ?? 1);
}
