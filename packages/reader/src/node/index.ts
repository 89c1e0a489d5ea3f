export { calibrationPath, loadCalibration, loadCalibrationOf } from "./loadCalibration.ts";
export { loadFormat } from "./loadFormat.ts";
export {
  loadDigitModel,
  loadLineModel,
  loadModel,
  modelBytes,
  modelPath,
  shippedModels,
} from "./loadModel.ts";
export { loadStrategy, type StrategyChoice } from "./loadStrategy.ts";
