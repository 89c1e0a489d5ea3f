import { checkParameter } from "./checkParameter.ts";
import { checkValue } from "./checkValue.ts";
import type { Condition, Parameter } from "./parameter.ts";
import type { Space } from "./space.ts";

/**
 * A space as it came from JSON, checked.
 * @throws RangeError that names the parameter, what stands there, and what may
 */
export function checkSpace(json: unknown): Space {
  if (!isRecord(json))
    throw new RangeError(`space: it must be an object of parameters by name, not ${JSON.stringify(json)}`);
  if (Object.keys(json).length === 0)
    throw new RangeError(
      'space: it has no parameters; give at least one, as in {"units": {"type": "integer", "low": 1, "high": 9}}',
    );
  const space: Record<string, Parameter> = {};
  for (const [name, given] of Object.entries(json)) {
    if (!/^[\p{L}_$][\p{L}\p{N}_.$-]*$/u.test(name) || name === "__proto__")
      throw new RangeError(
        `space: "${name}" cannot name a parameter; begin with a letter and go on with letters, digits, _, - or .`,
      );
    if (!isRecord(given))
      throw new RangeError(`space: "${name}" must be an object with a "type", not ${JSON.stringify(given)}`);
    const { when, ...rest } = given;
    const parameter = checkParameter(name, rest);
    space[name] = when === undefined ? parameter : { ...parameter, when: checkCondition(space, name, when) };
  }
  return space;
}

/** A space written in TypeScript, checked, with its values' types kept: see `ValuesOf`. @throws RangeError as `checkSpace` does */
export function defineSpace<const S extends Space>(space: S): S {
  checkSpace(space);
  return space;
}

/** @param before the parameters that stand before the one with the condition */
function checkCondition(before: Space, name: string, when: unknown): Condition {
  const wrong = (what: string) => new RangeError(`space: the condition of "${name}" ${what}`);
  if (!isRecord(when) || typeof when.parameter !== "string" || !Array.isArray(when.in))
    throw wrong(`must be {"parameter": NAME, "in": [VALUES]}, not ${JSON.stringify(when)}`);
  const unknown = Object.keys(when).find((key) => key !== "parameter" && key !== "in");
  if (unknown !== undefined) throw wrong(`has "${unknown}"; it takes "parameter" and "in"`);
  const asked = Object.hasOwn(before, when.parameter) ? before[when.parameter] : undefined;
  if (asked === undefined) {
    const names = Object.keys(before);
    const may = names.length === 0 ? "none does" : names.map((other) => `"${other}"`).join(", ");
    throw wrong(`asks for "${when.parameter}"; it may ask for those that stand before it: ${may}`);
  }
  if (when.in.length === 0) throw wrong("lists no values; it would never hold");
  for (const value of when.in) {
    const reason = checkValue(asked, value);
    if (reason !== undefined)
      throw wrong(`lists ${JSON.stringify(value)}, but "${when.parameter}" ${reason}`);
  }
  return { parameter: when.parameter, in: when.in };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
