import type { Parameter } from "./parameter.ts";

const KEYS = {
  categorical: ["type", "choices"],
  integer: ["type", "low", "high", "step", "scale"],
  float: ["type", "low", "high", "step", "scale"],
} as const;

/** A parameter apart from its condition. @throws RangeError that says what is wrong with it */
export function checkParameter(name: string, given: Readonly<Record<string, unknown>>): Parameter {
  const type = given.type as keyof typeof KEYS;
  if (!Object.hasOwn(KEYS, String(given.type)))
    throw new RangeError(
      `space: "${name}" has the type ${JSON.stringify(given.type)}; it must be categorical, integer or float`,
    );
  const keys: readonly string[] = KEYS[type];
  const unknown = Object.keys(given).find((key) => !keys.includes(key));
  if (unknown !== undefined)
    throw new RangeError(
      `space: "${name}" has "${unknown}"; a ${type} parameter takes ${keys.slice(1).join(", ")} and when`,
    );
  const complaint = type === "categorical" ? choicesComplaint(given.choices) : rangeComplaint(type, given);
  if (complaint !== undefined) throw new RangeError(`space: "${name}" ${complaint}`);
  return given as unknown as Parameter;
}

function choicesComplaint(choices: unknown): string | undefined {
  if (!Array.isArray(choices) || choices.length === 0)
    return `must list its choices, as in "choices": [32, 64], not ${JSON.stringify(choices)}`;
  const odd = choices.find(
    (choice) => !(typeof choice === "string" || typeof choice === "boolean" || Number.isFinite(choice)),
  );
  if (odd !== undefined)
    return `has the choice ${JSON.stringify(odd)}; choices are numbers, strings or booleans`;
  const twice = choices.find((choice, i) => choices.indexOf(choice) !== i);
  return twice === undefined ? undefined : `lists ${JSON.stringify(twice)} twice`;
}

function rangeComplaint(
  type: "integer" | "float",
  { low, high, step, scale }: Readonly<Record<string, unknown>>,
): string | undefined {
  const fits = type === "integer" ? Number.isSafeInteger : Number.isFinite;
  const kind = type === "integer" ? "a whole number" : "a number";
  for (const [key, value] of Object.entries({ low, high }))
    if (!fits(value)) return `has ${key} ${JSON.stringify(value)}; it must be ${kind}`;
  if ((low as number) > (high as number)) return `has low ${low} above high ${high}; turn them round`;
  if (scale !== undefined && scale !== "linear" && scale !== "log")
    return `has the scale ${JSON.stringify(scale)}; it must be "linear" or "log"`;
  if (scale === "log" && !((low as number) > 0)) return `has low ${low}; a logarithmic scale begins above 0`;
  if (step === undefined) return undefined;
  if (scale === "log")
    return "has both a step and a logarithmic scale; take one away, or list the values as choices";
  if (!fits(step) || !((step as number) > 0))
    return `has step ${JSON.stringify(step)}; it must be ${kind} above 0`;
  return undefined;
}
