import type { ParameterValues, Space } from "./space.ts";

/** A text that two settings of a space share if, and only if, they are the same setting. */
export function parametersKey(space: Space, values: ParameterValues): string {
  return JSON.stringify(Object.keys(space).map((name) => values[name] ?? null));
}
