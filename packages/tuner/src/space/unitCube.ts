import { isActive } from "./active.ts";
import { levelAt, levelCount, levelOf } from "./levels.ts";
import type { Parameter, ParameterValue } from "./parameter.ts";
import type { ParameterValues, Space } from "./space.ts";

/**
 * The value at `unit` in [0, 1]: even draws of `unit` give every level alike, numbers without a step evenly on their
 * scale. Whole numbers on a logarithmic scale own what rounds to them, from log(low - 1/2) to log(high + 1/2).
 */
export function fromUnit(parameter: Parameter, unit: number): ParameterValue {
  if (isLeveled(parameter)) {
    const count = levelCount(parameter);
    return levelAt(parameter, Math.min(count - 1, Math.floor(unit * count)));
  }
  const { low, high } = parameter;
  const [from, to] = scaled(parameter);
  const position = from + unit * (to - from);
  const value = parameter.scale === "log" ? Math.exp(position) : position;
  const rounded = parameter.type === "integer" ? Math.round(value) : value;
  return Math.min(high, Math.max(low, rounded));
}

/** Where a value lies in [0, 1]: the inverse of `fromUnit`, at the middle of what gives the value. */
export function toUnit(parameter: Parameter, value: ParameterValue): number {
  if (isLeveled(parameter)) return (levelOf(parameter, value) + 0.5) / levelCount(parameter);
  const [from, to] = scaled(parameter);
  if (from === to) return 0.5;
  const position = parameter.scale === "log" ? Math.log(value as number) : (value as number);
  return Math.min(1, Math.max(0, (position - from) / (to - from)));
}

/** The setting at a point of the unit cube, one coordinate for each parameter of the space in its order. */
export function fromCube(space: Space, cube: ArrayLike<number>): ParameterValues {
  const values: Record<string, ParameterValue> = {};
  for (const [i, [name, parameter]] of Object.entries(space).entries())
    if (isActive(parameter, values)) values[name] = fromUnit(parameter, cube[i]!);
  return values;
}

type Scaled = Exclude<Parameter, { type: "categorical" }>;

/** Whether it is drawn by its levels, each as likely as the others. */
function isLeveled(parameter: Parameter): parameter is Exclude<Parameter, Scaled> {
  if (parameter.type === "categorical") return true;
  return parameter.scale !== "log" && Number.isFinite(levelCount(parameter));
}

function scaled({ type, low, high, scale }: Scaled): readonly [from: number, to: number] {
  if (scale !== "log") return [low, high];
  const half = type === "integer" ? 0.5 : 0;
  return [Math.log(low - half), Math.log(high + half)];
}
