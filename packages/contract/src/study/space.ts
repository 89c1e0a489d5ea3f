import * as v from "valibot";
import { byKey, fields, formBy, listOf, optional } from "../fields/collections.ts";
import { anyNumber, positiveNumber, wholeNumber } from "../fields/numbers.ts";
import { flag, nonEmptyText, oneOf } from "../fields/texts.ts";

export const parameterValueSchema = v.union([anyNumber, v.string(), flag], "a number, a text, true or false");

/** Asks another parameter, named before this one in the space, for a value; where it has none of these, this parameter is absent. */
const when = optional(fields({ parameter: nonEmptyText, in: listOf(parameterValueSchema, 1) }));

const scale = optional(oneOf(["linear", "log"]));
const whole = wholeNumber(Number.MIN_SAFE_INTEGER);

/** One of a list of values without an order. */
const categorical = fields({
  type: v.literal("categorical"),
  choices: v.pipe(
    listOf(parameterValueSchema, 1),
    v.check((choices) => new Set(choices).size === choices.length, "a list of choices, none twice"),
  ),
  when,
});

/** A whole number in [low, high], at low + k * step (step 1 where none is given); "log" draws its logarithm evenly and takes no step. */
const integer = fields({
  type: v.literal("integer"),
  low: whole,
  high: whole,
  step: optional(wholeNumber(1)),
  scale,
  when,
});

/** A number in [low, high], at low + k * step where a step is given; "log" draws its logarithm evenly and takes no step. */
const float = fields({
  type: v.literal("float"),
  low: anyNumber,
  high: anyNumber,
  step: optional(positiveNumber(Number.MAX_VALUE)),
  scale,
  when,
});

const parameter = formBy("type", [categorical, integer, float], "categorical, integer or float");

const parameterName = v.pipe(
  v.string(),
  v.regex(
    /^[\p{L}_$][\p{L}\p{N}_.$-]*$/u,
    "a parameter's name: a letter, and then letters, digits, _, - or .",
  ),
);

/** The parameters of a study by name; a condition may ask only those that stand before it. */
export const spaceSchema = v.pipe(
  byKey(parameterName, parameter),
  v.minEntries(1, "an object of at least one parameter by name"),
);
