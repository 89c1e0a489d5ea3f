export type { Pruner } from "./pruners/pruner.ts";
export type { Sampler } from "./samplers/sampler.ts";
export type {
  CategoricalParameter,
  Condition,
  FloatParameter,
  IntegerParameter,
  Parameter,
  ParameterValue,
} from "./space/parameter.ts";
export type { ParameterValues, Space, ValuesOf } from "./space/space.ts";
export type { Direction, StudyDefinition, StudySnapshot } from "./study/study.ts";
export type { IntermediateValue, Trial, TrialState } from "./study/trial.ts";
