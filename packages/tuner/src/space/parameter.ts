/** What one hyperparameter may be set to. */
export type ParameterValue = number | string | boolean;

/** Asks another parameter, named before this one in the space, for a value; where it has none of these, this parameter is absent. */
export interface Condition {
  parameter: string;
  in: readonly ParameterValue[];
}

interface Conditional {
  when?: Condition;
}

/** One of a list of values without an order. */
export interface CategoricalParameter<V extends ParameterValue = ParameterValue> extends Conditional {
  type: "categorical";
  choices: readonly V[];
}

/** A whole number in [low, high], at low + k * step (step 1 where none is given); "log" draws its logarithm evenly and takes no step. */
export interface IntegerParameter extends Conditional {
  type: "integer";
  low: number;
  high: number;
  step?: number;
  scale?: "linear" | "log";
}

/** A number in [low, high], at low + k * step where a step is given; "log" draws its logarithm evenly and takes no step. */
export interface FloatParameter extends Conditional {
  type: "float";
  low: number;
  high: number;
  step?: number;
  scale?: "linear" | "log";
}

export type Parameter = CategoricalParameter | IntegerParameter | FloatParameter;
