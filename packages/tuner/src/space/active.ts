import type { Parameter } from "./parameter.ts";
import type { ParameterValues, Space } from "./space.ts";

/** Whether a parameter is present beside `values`: it has no condition, or its condition holds. */
export function isActive({ when }: Parameter, values: ParameterValues): boolean {
  if (when === undefined) return true;
  const value = values[when.parameter];
  return value !== undefined && when.in.includes(value);
}

/** The parameters that `values` makes present, in the space's order. */
export function activeParameters(space: Space, values: ParameterValues): string[] {
  return Object.keys(space).filter((name) => isActive(space[name]!, values));
}
