import type { Parameter, ParameterValue } from "./parameter.ts";

/** Decimals enough for every step, few enough that 0.1 + 2 * 0.1 is 0.3. */
const DIGITS = 12;

/** How many values a parameter has; Infinity for a float without a step. */
export function levelCount(parameter: Parameter): number {
  if (parameter.type === "categorical") return parameter.choices.length;
  const { type, low, high, step = type === "integer" ? 1 : undefined } = parameter;
  if (step === undefined) return low === high ? 1 : Number.POSITIVE_INFINITY;
  // A step of 0.1 fits into 0..0.3 three times, whatever binary fractions make of it.
  return Math.floor(Number(((high - low) / step).toPrecision(DIGITS))) + 1;
}

/** Value number `level`, from 0, of a parameter that has finitely many. */
export function levelAt(parameter: Parameter, level: number): ParameterValue {
  if (parameter.type === "categorical") return parameter.choices[level]!;
  const { type, low, high, step = 1 } = parameter;
  const value = low + level * step;
  if (type === "integer") return value;
  return Math.min(high, Math.max(low, Number(value.toPrecision(DIGITS))));
}

/** The number of the value among its parameter's; where it is none of them, the nearest's, and -1 for a choice unknown. */
export function levelOf(parameter: Parameter, value: ParameterValue): number {
  if (parameter.type === "categorical") return parameter.choices.indexOf(value);
  const { low, step = 1 } = parameter;
  const level = Math.round(((value as number) - low) / step);
  return Math.min(levelCount(parameter) - 1, Math.max(0, level));
}
