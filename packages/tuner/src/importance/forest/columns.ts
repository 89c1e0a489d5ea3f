import { levelAt, levelCount } from "../../space/levels.ts";
import type { Parameter, ParameterValue } from "../../space/parameter.ts";
import type { ParameterValues, Space } from "../../space/space.ts";
import { toUnit } from "../../space/unitCube.ts";

/** A parameter as a forest reads it. */
export interface ForestColumn {
  readonly name: string;
  /** [rows], in [0, 1]; NaN where the parameter is absent. */
  readonly values: Float64Array;
  /** Where the parameter is present: every condition, its own and those of the parameters that it asks, must hold. */
  readonly present: readonly Presence[];
}

/** That another column lies in one of some ranges of [0, 1]. */
export interface Presence {
  readonly column: number;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/**
 * One column for each parameter of the space, in its order. Choices that are no numbers are put in the order of their mean target, by
 * which the best split into two groups is one of neighbors (Breiman and others: "Classification and regression trees", 1984, section 4.2.2).
 */
export function forestColumns(
  space: Space,
  rows: readonly ParameterValues[],
  targets: Float64Array,
): ForestColumn[] {
  const names = Object.keys(space);
  const columns: ForestColumn[] = [];
  const places: ((value: ParameterValue) => number)[] = [];
  for (const name of names) {
    const parameter = space[name]!;
    const place = placesOf(parameter, name, rows, targets);
    places.push(place);
    const values = new Float64Array(rows.length).fill(Number.NaN);
    for (const [i, { [name]: value }] of rows.entries()) if (value !== undefined) values[i] = place(value);
    const { when } = parameter;
    const asked = when === undefined ? -1 : names.indexOf(when.parameter);
    const own = (when?.in ?? []).map((value) => cellOf(space[names[asked]!]!, places[asked]!(value)));
    columns.push({
      name,
      values,
      present: asked < 0 ? [] : [...columns[asked]!.present, { column: asked, ranges: own }],
    });
  }
  return columns;
}

function placesOf(
  parameter: Parameter,
  name: string,
  rows: readonly ParameterValues[],
  targets: Float64Array,
): (value: ParameterValue) => number {
  if (parameter.type !== "categorical" || parameter.choices.every((choice) => typeof choice === "number"))
    return (value) => toUnit(parameter, value);
  const means = parameter.choices.map((choice) => {
    const own = rows.flatMap((row, i) => (row[name] === choice ? [targets[i]!] : []));
    return own.reduce((sum, target) => sum + target, 0) / Math.max(1, own.length);
  });
  const order = parameter.choices.map((_, i) => i).sort((a, b) => means[a]! - means[b]!);
  return (value) => (order.indexOf(parameter.choices.indexOf(value)) + 0.5) / levelCount(parameter);
}

/** What of [0, 1] is nearer to the place of a value than to that of any other; for a number without levels, next to nothing. */
function cellOf(parameter: Parameter, place: number): readonly [from: number, to: number] {
  const count = levelCount(parameter);
  if (!Number.isFinite(count)) return [place, place];
  if (parameter.type === "categorical" || parameter.scale !== "log")
    return [place - 0.5 / count, place + 0.5 / count];
  const places = Array.from({ length: count }, (_, level) => toUnit(parameter, levelAt(parameter, level)));
  const at = places.indexOf(place);
  const middle = (other: number | undefined, end: number) =>
    other === undefined ? end : (place + other) / 2;
  return [middle(places[at - 1], 0), middle(places[at + 1], 1)];
}
