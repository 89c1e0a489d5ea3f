import { isActive } from "./active.ts";
import { levelAt, levelOf } from "./levels.ts";
import type { Parameter } from "./parameter.ts";
import type { ParameterValues, Space } from "./space.ts";

/** What a parameter says to a value that it cannot take, as in "is a whole number from 1 to 9"; undefined where it can. */
export function checkValue(parameter: Parameter, value: unknown): string | undefined {
  if (parameter.type === "categorical") {
    const found = (parameter.choices as readonly unknown[]).includes(value);
    return found
      ? undefined
      : `is one of ${parameter.choices.map((choice) => JSON.stringify(choice)).join(", ")}`;
  }
  const { type, low, high, step } = parameter;
  const kind = type === "integer" ? "a whole number" : "a number";
  const fits = type === "integer" ? Number.isSafeInteger(value) : Number.isFinite(value);
  const number = value as number;
  if (!fits || number < low || number > high) return `is ${kind} from ${low} to ${high}`;
  if (step === undefined) return undefined;
  const nearest = levelAt(parameter, levelOf(parameter, number)) as number;
  return Math.abs(nearest - number) <= 1e-9 * Math.max(1, Math.abs(number))
    ? undefined
    : `is ${kind} from ${low} to ${high} in steps of ${step}`;
}

/**
 * A setting of a space, checked: every parameter that is present, none that is absent, each within its bounds.
 * @throws RangeError that names the parameter, what came, and what it may be
 */
export function checkValues(space: Space, values: Readonly<Record<string, unknown>>): ParameterValues {
  const stranger = Object.keys(values).find((name) => !Object.hasOwn(space, name));
  if (stranger !== undefined)
    throw new RangeError(
      `parameters: "${stranger}" is not in the space, which has ${Object.keys(space).join(", ")}`,
    );
  const checked = values as ParameterValues;
  for (const [name, parameter] of Object.entries(space)) {
    const value = values[name];
    if (!isActive(parameter, checked)) {
      const { when } = parameter;
      if (value === undefined) continue;
      throw new RangeError(
        `parameters: "${name}" is ${JSON.stringify(value)}, but it is only there where "${when!.parameter}" is ${when!.in.map((choice) => JSON.stringify(choice)).join(" or ")}; leave it out`,
      );
    }
    if (value === undefined) throw new RangeError(`parameters: "${name}" is missing; give it a value`);
    const reason = checkValue(parameter, value);
    if (reason !== undefined)
      throw new RangeError(`parameters: "${name}" ${reason}, not ${JSON.stringify(value)}`);
  }
  return checked;
}
