export { type Importance, type Importances, importances } from "./importance/importances.ts";
export { createPruner, PRUNERS } from "./pruners/createPruner.ts";
export type { Pruner } from "./pruners/pruner.ts";
export { upperFence } from "./ranking/fence.ts";
export { hypervolume } from "./ranking/hypervolume.ts";
export { intermediateLoss, lossesOf } from "./ranking/losses.ts";
export { bestTrial, paretoFront, ranking } from "./ranking/ranking.ts";
export { createSampler, SAMPLERS } from "./samplers/createSampler.ts";
export type { Sampler } from "./samplers/sampler.ts";
export { checkSpace, defineSpace } from "./space/checkSpace.ts";
export { gridSize } from "./space/grid.ts";
export { levelAt, levelCount } from "./space/levels.ts";
export type {
  CategoricalParameter,
  Condition,
  FloatParameter,
  IntegerParameter,
  Parameter,
  ParameterValue,
} from "./space/parameter.ts";
export type { ParameterValues, Space, ValuesOf } from "./space/space.ts";
export { fromUnit, toUnit } from "./space/unitCube.ts";
export type { Direction, StudyDefinition, StudySnapshot } from "./study/study.ts";
export type { IntermediateValue, Trial, TrialState } from "./study/trial.ts";
