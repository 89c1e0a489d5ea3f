export { loadFormat } from "./loadFormat.ts";
export { loadDigitModel, loadLineModel, loadModel, modelBytes, shippedModels } from "./loadModel.ts";
export { loadStrategy, type StrategyChoice } from "./loadStrategy.ts";
